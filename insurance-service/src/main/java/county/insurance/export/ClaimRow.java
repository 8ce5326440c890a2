package county.insurance.export;

import county.insurance.policy.PartySeal;
import county.platform.export.ExportForm;
import county.platform.sealing.Binding;
import county.platform.unmasking.MaskedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One policy on the claims list of a settlement. Money in yuan. */
@SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened, or to be left alone
record ClaimRow(
        String townshipName,
        String villageName,
        long policy,
        String name,
        byte[] identityIndex,
        String identityMask,
        byte @Nullable [] identitySealed,
        @Nullable String certificate,
        @Nullable String bank,
        @Nullable String accountMask,
        byte @Nullable [] accountSealed,
        BigDecimal quantity,
        BigDecimal sumInsured,
        BigDecimal targetPrice,
        BigDecimal actualPrice,
        BigDecimal amount,
        BigDecimal previous,
        BigDecimal difference,
        @Nullable String document,
        @Nullable LocalDate paidOn,
        @Nullable String failure) {

    static ExportForm<ClaimRow> form(ListedScheme scheme) {
        return ExportForm.<ClaimRow>of("理赔清单")
                .text("镇街", 14, ClaimRow::townshipName)
                .text("村（社区）", 16, ClaimRow::villageName)
                .whole("登记号", ClaimRow::policy)
                .text("姓名或名称", 20, ClaimRow::name)
                .number("证件号码", 24, row -> row.number(PartySeal.IDENTITY, row.identitySealed, row.identityMask))
                .text("保险单号", 26, ClaimRow::certificate)
                .text("开户行", 20, ClaimRow::bank)
                .number("银行账号", 26, row -> row.number(PartySeal.ACCOUNT, row.accountSealed, row.accountMask))
                .quantity("理赔数量（" + scheme.quantityUnit() + "）", ClaimRow::quantity)
                .money("保险金额（元）", ClaimRow::sumInsured)
                .quantity("目标价格", ClaimRow::targetPrice)
                .quantity("实际价格", ClaimRow::actualPrice)
                .money("应赔金额（元）", ClaimRow::amount)
                .money("此前已赔（元）", ClaimRow::previous)
                .money("本次应付（元）", ClaimRow::difference)
                .text("付款凭证号", 20, ClaimRow::document)
                .date("付款日期", ClaimRow::paidOn)
                .text("退回原因", 24, ClaimRow::failure);
    }

    private MaskedNumber number(Binding binding, byte @Nullable [] sealed, @Nullable String mask) {
        return new MaskedNumber(binding, identityIndex, sealed, mask);
    }
}
