package county.insurance.claim;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a dispute may be raised, taken further, closed and paid. Pure. */
final class DisputeRules {

    private DisputeRules() {}

    static void mustBeDisputable(DisputedPayout payout, LocalDate raisedOn, LocalDate today) {
        mustBeConfirmed(payout.state());
        if (raisedOn.isAfter(today) || raisedOn.isBefore(payout.runOn())) {
            throw Refused.againstRule("raisedOn", "提出日期应在结算日 " + payout.runOn() + " 至今天之间。");
        }
    }

    /** @param state of the settlement whose amount is disputed */
    static void mustBeConfirmed(String state) {
        if (state.equals("run")) {
            throw Refused.outOfTurn("id", "承保机构还没有确认这次结算，赔付金额还没有确定，不能登记争议。");
        }
    }

    /** The township or the insurer of a policy records a dispute. */
    static void mustRaise(Official official, String township, @Nullable String insurer) {
        boolean ofTheTownship = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(township);
        boolean ofTheInsurer = official.has(Role.INSURER) && official.belongsTo(String.valueOf(insurer));
        if (!ofTheTownship && !ofTheInsurer) {
            throw Refused.foreignUnit();
        }
    }

    static Refused twin() {
        return Refused.conflict("这份保险单已有一项争议正在办理，办结后才能再登记。");
    }

    /** What somebody may do with a dispute now. */
    static List<Act> acts(Official official, Dispute dispute) {
        return new Offers()
                .ask("certify", "certification", () -> mustCertify(official, dispute))
                .ask("close", "closed", () -> mustClose(official, dispute))
                .ask("pay", "paid", () -> mustPay(official, dispute))
                .ask("fail", "unpaid", () -> mustFail(official, dispute))
                .acts();
    }

    static void mustCertify(Official official, Dispute dispute) {
        official.mustHave(InsuranceDuty.DECIDES_DISPUTES);
        if (!dispute.state().equals("negotiation")) {
            throw Refused.conflict(dispute.isClosed() ? "这项争议已经办结，请刷新后再看。" : "这项争议已经转入价格认证，请刷新后再看。");
        }
        mustBeSomebodyElses(dispute, official, "申请价格认证");
    }

    /** A negotiation that succeeds needs no certification. */
    static void mustClose(Official official, Dispute dispute) {
        official.mustHave(InsuranceDuty.DECIDES_DISPUTES);
        if (dispute.isClosed()) {
            throw Refused.conflict("这项争议已经办结，请刷新后再看。");
        }
        mustBeSomebodyElses(dispute, official, "办结");
    }

    private static void mustBeSomebodyElses(Dispute dispute, Official official, String act) {
        FourEyes.mustBeAnother(official, "争议由您本人登记，须由另一人" + act + "。", dispute.recordedBy());
    }

    /** The insurer of the policy pays the difference of an adjustment, never by who recorded or closed the dispute. */
    static void mustPay(Official official, Dispute dispute) {
        mustBeTheirInsurer(official, dispute);
        if (dispute.paidOn() != null) {
            throw Refused.conflict("这项调整已经登记付款，请刷新后再看；没有重复登记。");
        }
        if (!dispute.isClosed() || dispute.adjusted() == null) {
            throw Refused.outOfTurn("id", dispute.isClosed() ? "这项争议办结时没有调整金额，不需要付款。" : "这项争议还没有办结，不能付款。");
        }
        mustBeSomebodyElses(dispute, official, "登记付款");
        FourEyes.mustBeAnother(official, "争议由您本人办结，须由另一人登记付款。", dispute.closedBy());
    }

    /** A transfer came back that was recorded. */
    static void mustFail(Official official, Dispute dispute) {
        mustBeTheirInsurer(official, dispute);
        if (dispute.paidOn() == null) {
            throw Refused.conflict("这项调整还没有登记付款，或刚刚被别人修改过，请刷新后再看。");
        }
    }

    private static void mustBeTheirInsurer(Official official, Dispute dispute) {
        if (!official.has(Role.INSURER)) {
            throw Refused.forbidden("这项操作由承保机构办理。");
        }
        official.mustBelongTo(String.valueOf(dispute.insurer()));
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

    static void mustBePaidBetween(Dispute dispute, LocalDate paidOn, LocalDate today) {
        LocalDate closedOn = dispute.closedOn();
        if (closedOn == null || paidOn.isAfter(today) || paidOn.isBefore(closedOn)) {
            throw Refused.againstRule("paidOn", "付款日期应在办结日 " + closedOn + " 至今天之间。");
        }
    }
}
