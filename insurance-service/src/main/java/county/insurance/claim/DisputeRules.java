package county.insurance.claim;

import county.platform.problem.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a dispute may be raised, taken further, closed and paid. Pure. */
final class DisputeRules {

    private DisputeRules() {}

    static void mustBeDisputable(DisputedPayout payout, LocalDate raisedOn, LocalDate today) {
        if (payout.state().equals("run")) {
            throw Refused.againstRule("id", "承保机构还没有确认这次结算，赔付金额还没有确定，不能登记争议。");
        }
        if (raisedOn.isAfter(today) || raisedOn.isBefore(payout.runOn())) {
            throw Refused.againstRule("raisedOn", "提出日期应在结算日 " + payout.runOn() + " 至今天之间。");
        }
    }

    static void mustBeNegotiated(Dispute dispute, String username) {
        mustBeSomebodyElses(dispute, username, "申请价格认证");
        if (!dispute.state().equals("negotiation")) {
            throw Refused.conflict(dispute.isClosed() ? "这项争议已经办结，请刷新后再看。" : "这项争议已经转入价格认证，请刷新后再看。");
        }
    }

    /** A negotiation that succeeds needs no certification. */
    static void mustBeOpen(Dispute dispute, String username) {
        if (dispute.isClosed()) {
            throw Refused.conflict("这项争议已经办结，请刷新后再看。");
        }
        mustBeSomebodyElses(dispute, username, "办结");
    }

    private static void mustBeSomebodyElses(Dispute dispute, String username, String act) {
        if (dispute.recordedBy().equals(username)) {
            throw Refused.forbidden("争议由您本人登记，须由另一人" + act + "。");
        }
    }

    static void mustBeAChange(@Nullable BigDecimal adjusted, DisputedPayout payout) {
        if (adjusted == null) {
            return;
        }
        if (adjusted.compareTo(payout.given()) == 0) {
            throw Refused.againstRule(
                    "adjusted", "调整后的金额与已给付的 " + payout.given().toPlainString() + " 元相同；金额不变的，请不要填写。");
        }
        if (adjusted.compareTo(payout.sumInsured()) > 0) {
            throw Refused.againstRule(
                    "adjusted", "调整后的金额不能超过这份保险单的保险金额 " + payout.sumInsured().toPlainString() + " 元。");
        }
    }

    static void mustBePayable(Dispute dispute, String username, LocalDate paidOn, LocalDate today) {
        mustBeSomebodyElses(dispute, username, "登记付款");
        if (username.equals(dispute.closedBy())) {
            throw Refused.forbidden("争议由您本人办结，须由另一人登记付款。");
        }
        if (dispute.paidOn() != null) {
            throw Refused.conflict("这项调整已经登记付款，请刷新后再看；没有重复登记。");
        }
        LocalDate closedOn = dispute.closedOn();
        if (closedOn == null || dispute.adjusted() == null) {
            throw Refused.againstRule("id", closedOn == null ? "这项争议还没有办结，不能付款。" : "这项争议办结时没有调整金额，不需要付款。");
        }
        if (paidOn.isAfter(today) || paidOn.isBefore(closedOn)) {
            throw Refused.againstRule("paidOn", "付款日期应在办结日 " + closedOn + " 至今天之间。");
        }
    }

    static void mustBePaid(Dispute dispute, int version) {
        if (dispute.paidOn() == null || dispute.version() != version) {
            throw Refused.conflict("这项调整还没有登记付款，或刚刚被别人修改过，请刷新后再看。");
        }
    }
}
