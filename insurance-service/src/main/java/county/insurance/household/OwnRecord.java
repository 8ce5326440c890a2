package county.insurance.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One policy as its household sees it; numbers are masked even here. Money in yuan.
 *
 * @param actualPrice rounded for reading; what is paid follows from {@code priceSum} over {@code publications}
 * @param payout what was confirmed, adjustments included; null before
 * @param paidOn when all of it had been paid; null before
 */
record OwnRecord(
        long id,
        String schemeName,
        String source,
        String township,
        String village,
        String name,
        String identityMask,
        @Nullable String bank,
        @Nullable String accountMask,
        @Nullable String plot,
        BigDecimal quantity,
        String quantityUnit,
        BigDecimal sumInsured,
        BigDecimal premium,
        BigDecimal farmer,
        LocalDate coverFrom,
        LocalDate coverUntil,
        String state,
        @Nullable String certificate,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        BigDecimal targetPrice,
        String priceUnit,
        @Nullable BigDecimal actualPrice,
        @Nullable BigDecimal priceSum,
        @Nullable Integer publications,
        @Nullable BigDecimal payout,
        @Nullable LocalDate paidOn) {

    /** Where the policy stands, in words. */
    public String stateWords() {
        if (endedOn != null) {
            return "保险合同已于 " + endedOn + " 解除";
        }
        if (paidOn != null) {
            return "赔款已于 " + paidOn + " 支付";
        }
        if (payout != null) {
            return payout.signum() == 0 ? "实际价格不低于目标价格，不赔付" : "赔付金额已确认，等待支付";
        }
        return switch (state) {
            case "draft" -> "镇街正在登记";
            case "notice" -> "正在公示";
            case "noticed" -> "公示结束，等待提交";
            case "insurer" -> "承保机构正在办理承保";
            case "development" -> "发展和改革局正在审核";
            case "finance" -> "财政局正在审核";
            case "ended" -> "这份清单已终止办理，没有参保；已交的保险费由镇街退还";
            default -> "保险已生效";
        };
    }
}
