package county.insurance.household;

import county.platform.document.Block.Table;
import county.platform.document.Cell;
import county.platform.document.Document;
import county.platform.document.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household's statement of one policy on one A4 page. */
final class Statement {

    private Statement() {}

    /** The statement, dated {@code today}. */
    static Document of(OwnRecord policy, LocalDate today) {
        return Document.titled(Layout.COMPACT, "目标价格保险参保理赔单")
                .table(new Table(null, List.of(8, 17), List.of(), rows(policy)))
                .note("本单由参保户凭手机验证码查询生成，日期 " + today + "。证件号码和银行账号只显示一部分。对内容有疑问，请到所在镇街经办窗口核对。")
                .build();
    }

    private static List<List<Cell>> rows(OwnRecord policy) {
        return List.of(
                row("保险方案", policy.schemeName() + "（" + policy.source() + "）"),
                row("所在村（社区）", policy.township() + " " + policy.village()),
                row("姓名（名称）", policy.name()),
                row("证件号码", policy.identityMask()),
                row("银行账户", words(policy.bank()) + " " + words(policy.accountMask())),
                row("地块（圈舍）", words(policy.plot())),
                row("保险数量", policy.quantity().toPlainString() + " " + policy.quantityUnit()),
                row("保险金额", yuan(policy.sumInsured())),
                row("保险费", yuan(policy.premium()) + "，其中本人承担 " + yuan(policy.farmer())),
                row("保险期间", policy.coverFrom() + " 至 " + policy.coverUntil()),
                row("保险单号", words(policy.certificate())),
                row("目标价格", policy.targetPrice().toPlainString() + " " + policy.priceUnit()),
                row("实际价格", price(policy)),
                row("赔偿金额", policy.payout() == null ? "尚未确认" : yuan(policy.payout())),
                row("办理情况", policy.stateWords()));
    }

    private static String price(OwnRecord policy) {
        if (policy.actualPrice() == null || policy.priceSum() == null) {
            return "尚未公布";
        }
        return policy.actualPrice().toPlainString() + " " + policy.priceUnit() + "（公布价格之和 "
                + policy.priceSum().toPlainString() + " ÷ 公布次数 " + policy.publications() + "，计算赔款时不舍入）";
    }

    private static List<Cell> row(String label, String text) {
        return List.of(Cell.of(label), Cell.of(text));
    }

    private static String words(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private static String yuan(BigDecimal amount) {
        return "%,.2f 元".formatted(amount);
    }
}
