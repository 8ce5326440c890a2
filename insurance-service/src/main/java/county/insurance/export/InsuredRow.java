package county.insurance.export;

import county.insurance.policy.PartySeal;
import county.platform.export.ExportForm;
import county.platform.sealing.Binding;
import county.platform.unmasking.MaskedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One policy on the enrolment list. Money in yuan, quantity in the scheme's unit. */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened, or to be left alone
record InsuredRow(
        String townshipName,
        String villageName,
        long policy,
        String kind,
        String name,
        byte[] identityIndex,
        String identityMask,
        byte @Nullable [] identitySealed,
        @Nullable String phoneMask,
        byte @Nullable [] phoneSealed,
        @Nullable String bank,
        @Nullable String accountMask,
        byte @Nullable [] accountSealed,
        @Nullable String plot,
        BigDecimal quantity,
        @Nullable BigDecimal previousQuantity,
        BigDecimal sumInsured,
        BigDecimal premium,
        BigDecimal farmer,
        BigDecimal district,
        BigDecimal city,
        BigDecimal province,
        @Nullable LocalDate signedOn,
        @Nullable String collectiveName,
        byte @Nullable [] collectiveIndex,
        @Nullable String collectiveMask,
        byte @Nullable [] collectiveSealed,
        List<Boolean> eligibility,
        @Nullable String certificate,
        @Nullable LocalDate collectedOn,
        @Nullable LocalDate inForceOn,
        String state) {

    InsuredRow {
        eligibility = List.copyOf(eligibility);
    }

    /** What an import of such a list reads, and what became of each policy. */
    static ExportForm<InsuredRow> form(ListedScheme scheme) {
        String unit = scheme.quantityUnit();
        ExportForm<InsuredRow> form = ExportForm.<InsuredRow>of("参保清单")
                .text("镇街", 14, InsuredRow::townshipName)
                .text("村（社区）", 16, InsuredRow::villageName)
                .whole("登记号", InsuredRow::policy)
                .text("类型", 10, row -> kindWords(row.kind))
                .text("姓名或名称", 20, InsuredRow::name)
                .number("证件号码", 24, row -> row.number(PartySeal.IDENTITY, row.identitySealed, row.identityMask))
                .number("联系电话", 16, row -> row.number(PartySeal.PHONE, row.phoneSealed, row.phoneMask))
                .text("开户行", 20, InsuredRow::bank)
                .number("银行账号", 26, row -> row.number(PartySeal.ACCOUNT, row.accountSealed, row.accountMask))
                .text("地块（圈舍）", 18, InsuredRow::plot)
                .quantity("投保数量（" + unit + "）", InsuredRow::quantity)
                .quantity("上年数量（" + unit + "）", InsuredRow::previousQuantity)
                .money("保险金额（元）", InsuredRow::sumInsured)
                .money("保险费（元）", InsuredRow::premium)
                .money("农户自缴（元）", InsuredRow::farmer)
                .money("区财政（元）", InsuredRow::district)
                .money("市财政（元）", InsuredRow::city)
                .money("省财政（元）", InsuredRow::province)
                .date("签字日期", InsuredRow::signedOn)
                .text("集体名称", 24, InsuredRow::collectiveName)
                .number("集体信用代码", 24, InsuredRow::collective)
                .text("保险单号", 26, InsuredRow::certificate)
                .date("自缴收取日期", InsuredRow::collectedOn)
                .date("生效日期", InsuredRow::inForceOn)
                .text("状态", 16, InsuredRow::state);
        for (int i = 0; i < scheme.eligibility().size(); i++) {
            int condition = i;
            form.text(
                    "条件" + (i + 1) + "：" + scheme.eligibility().get(i),
                    14,
                    row -> condition < row.eligibility.size() ? row.eligibility.get(condition) ? "是" : "否" : null);
        }
        return form;
    }

    private MaskedNumber number(Binding binding, byte @Nullable [] sealed, @Nullable String mask) {
        return new MaskedNumber(binding, identityIndex, sealed, mask);
    }

    private @Nullable MaskedNumber collective() {
        return collectiveIndex == null
                ? null
                : new MaskedNumber(PartySeal.IDENTITY, collectiveIndex, collectiveSealed, collectiveMask);
    }

    private static String kindWords(String kind) {
        return switch (kind) {
            case "household" -> "农户";
            case "grower" -> "种养大户";
            case "enterprise" -> "企业";
            default -> "合作社";
        };
    }
}
