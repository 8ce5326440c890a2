package county.insurance.export;

import county.platform.sheet.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    static List<Column> columns(String unit) {
        return List.of(
                Column.text("镇街", 14),
                Column.text("村（社区）", 16),
                Column.whole("登记号"),
                Column.text("姓名或名称", 20),
                Column.text("证件号码", 24),
                Column.text("保险单号", 26),
                Column.text("开户行", 20),
                Column.text("银行账号", 26),
                Column.quantity("理赔数量（" + unit + "）"),
                Column.money("保险金额（元）"),
                Column.quantity("目标价格"),
                Column.quantity("实际价格"),
                Column.money("应赔金额（元）"),
                Column.money("此前已赔（元）"),
                Column.money("本次应付（元）"),
                Column.text("付款凭证号", 20),
                Column.date("付款日期"),
                Column.text("退回原因", 24));
    }

    List<@Nullable Object> cells(Numbers numbers) {
        return Arrays.asList(
                townshipName,
                villageName,
                policy,
                name,
                numbers.shown("identity", identityIndex, identitySealed, identityMask),
                certificate,
                bank,
                numbers.shown("account", identityIndex, accountSealed, accountMask),
                quantity,
                sumInsured,
                targetPrice,
                actualPrice,
                amount,
                previous,
                difference,
                document,
                paidOn,
                failure);
    }
}
