package county.insurance.export;

import county.platform.sheet.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
    static List<Column> columns(ListedScheme scheme) {
        String unit = scheme.quantityUnit();
        var columns = new ArrayList<>(List.of(
                Column.text("镇街", 14),
                Column.text("村（社区）", 16),
                Column.whole("登记号"),
                Column.text("类型", 10),
                Column.text("姓名或名称", 20),
                Column.text("证件号码", 24),
                Column.text("联系电话", 16),
                Column.text("开户行", 20),
                Column.text("银行账号", 26),
                Column.text("地块（圈舍）", 18),
                Column.quantity("投保数量（" + unit + "）"),
                Column.quantity("上年数量（" + unit + "）"),
                Column.money("保险金额（元）"),
                Column.money("保险费（元）"),
                Column.money("农户自缴（元）"),
                Column.money("区财政（元）"),
                Column.money("市财政（元）"),
                Column.money("省财政（元）"),
                Column.date("签字日期"),
                Column.text("集体名称", 24),
                Column.text("集体信用代码", 24),
                Column.text("保险单号", 26),
                Column.date("自缴收取日期"),
                Column.date("生效日期"),
                Column.text("状态", 16)));
        for (int i = 0; i < scheme.eligibility().size(); i++) {
            columns.add(Column.text("条件" + (i + 1) + "：" + scheme.eligibility().get(i), 14));
        }
        return List.copyOf(columns);
    }

    List<@Nullable Object> cells(Numbers numbers) {
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.asList(
                townshipName,
                villageName,
                policy,
                kindWords(kind),
                name,
                numbers.shown("identity", identityIndex, identitySealed, identityMask),
                numbers.shown("phone", identityIndex, phoneSealed, phoneMask),
                bank,
                numbers.shown("account", identityIndex, accountSealed, accountMask),
                plot,
                quantity,
                previousQuantity,
                sumInsured,
                premium,
                farmer,
                district,
                city,
                province,
                signedOn,
                collectiveName,
                collectiveIndex == null
                        ? null
                        : numbers.shown("identity", collectiveIndex, collectiveSealed, collectiveMask),
                certificate,
                collectedOn,
                inForceOn,
                state));
        eligibility.forEach(met -> cells.add(met ? "是" : "否"));
        return cells;
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
