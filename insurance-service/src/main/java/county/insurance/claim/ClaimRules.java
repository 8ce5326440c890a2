package county.insurance.claim;

import county.insurance.claim.PayoutPayments.PayoutRow;
import county.insurance.settlement.ConfirmRules;
import county.insurance.settlement.InsurerStanding;
import county.insurance.settlement.Payouts.Remaining;
import county.insurance.settlement.Settlement;
import county.insurance.settlement.SettlementRoles;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.util.List;

/** Who pays what a settlement gives, who records what came back, and who publishes its results. Pure. */
final class ClaimRules {

    private ClaimRules() {}

    /**
     * What somebody may do with a settlement now.
     *
     * @param paid whether they recorded a transfer of it
     */
    static List<Act> acts(
            Official official, Settlement settlement, InsurerStanding standing, Remaining left, boolean paid) {
        return new Offers()
                .ask("confirm", "confirmed", () -> ConfirmRules.mustConfirm(official, settlement, standing))
                .ask("pay", "paid", () -> mustPay(official, settlement, standing, left))
                .ask("publish", "published", () -> mustPublish(official, settlement, left, paid))
                .acts();
    }

    /** What somebody may do with a batch of transfers now. */
    static List<Act> acts(Official official, Payment payment, InsurerStanding standing) {
        return new Offers()
                .ask("take-back", "taken-back", () -> mustTakeBack(official, payment, standing))
                .acts();
    }

    /** What somebody may do with a policy's payout now. */
    static List<Act> acts(Official official, Settlement settlement, PayoutRow payout, InsurerStanding standing) {
        return new Offers()
                .ask("fail", "failed", () -> {
                    ConfirmRules.mustUnderwrite(official, standing);
                    if (payout.payment() == null) {
                        throw Refused.outOfTurn("items", "这份保险单还没有登记付款。");
                    }
                })
                .ask("dispute", "negotiation", () -> {
                    DisputeRules.mustRaise(official, payout.township(), payout.insurer());
                    DisputeRules.mustBeConfirmed(settlement.state());
                    if (payout.disputed()) {
                        throw DisputeRules.twin();
                    }
                })
                .acts();
    }

    /** The insurer pays what was confirmed, never by who confirmed it. */
    static void mustPay(Official official, Settlement settlement, InsurerStanding standing, Remaining left) {
        ConfirmRules.mustUnderwrite(official, standing);
        if (!settlement.isConfirmed()) {
            throw Refused.outOfTurn("id", "这次结算还没有确认，不能支付。");
        }
        if (left.policies() == 0) {
            throw Refused.conflict("这次结算没有待支付的赔款，请刷新后再看。");
        }
        FourEyes.mustBeAnother(official, "赔付金额由您本人确认，须由另一人登记付款。", settlement.confirmedBy());
    }

    static void mustTakeBack(Official official, Payment payment, InsurerStanding standing) {
        ConfirmRules.mustUnderwrite(official, standing);
        if (payment.failed() >= payment.policies()) {
            throw Refused.conflict("这笔付款已经全部退回，或不是这次结算的付款，请刷新后再看。");
        }
    }

    /**
     * Nobody publishes what they have confirmed or paid. Transfers that the bank returned do not hold up the results;
     * anything else that is unpaid does.
     *
     * @param paid whether they recorded a transfer of it
     */
    static void mustPublish(Official official, Settlement settlement, Remaining left, boolean paid) {
        SettlementRoles.mustBeOfficer(official);
        if (!settlement.isConfirmed()) {
            throw Refused.outOfTurn("id", "承保机构还没有确认这次结算，不能公布结果。");
        }
        if (settlement.publishedOn() != null) {
            throw Refused.conflict("这次结算的结果已经公布，请刷新后再看。");
        }
        if (paid || official.username().equals(settlement.confirmedBy())) {
            throw Refused.sameHand("这次结算由您本人确认或登记付款，须由另一人公布结果。");
        }
        if (left.policies() > left.failed()) {
            throw Refused.againstRule("id", "还有 " + (left.policies() - left.failed()) + " 份保险单没有支付，支付完毕后再公布结果。");
        }
    }
}
