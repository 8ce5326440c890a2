package county.insurance.subsidy;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.math.BigDecimal;
import java.util.List;

/** Who records that a level of government has paid, and who takes that back. Pure. */
final class PaymentRules {

    private PaymentRules() {}

    /**
     * What somebody may do with what a payer owes.
     *
     * @param own whether they booked any of it
     */
    static List<Act> acts(Official official, BigDecimal outstanding, boolean own) {
        return new Offers()
                .ask("pay", "paid", () -> mustPay(official, outstanding, own))
                .acts();
    }

    /** What somebody may do with an entry of a payment. */
    static List<Act> acts(Official official, boolean takenBack) {
        return new Offers()
                .ask("take-back", "taken-back", () -> mustTakeBack(official, takenBack))
                .acts();
    }

    /** Whoever put the lists in force does not pay for them as well. */
    static void mustPay(Official official, BigDecimal outstanding, boolean own) {
        official.mustHave(InsuranceDuty.PAYS_SUBSIDY);
        mustBeOwed(outstanding);
        if (own) {
            throw Refused.sameHand("待拨付的金额中有您本人审核入账的清单，须由另一人登记拨付。");
        }
    }

    static void mustBeOwed(BigDecimal outstanding) {
        if (outstanding.signum() == 0) {
            throw Refused.againstRule("payer", "没有待拨付的金额。");
        }
    }

    static void mustTakeBack(Official official, boolean takenBack) {
        official.mustHave(InsuranceDuty.PAYS_SUBSIDY);
        if (takenBack) {
            throw Refused.conflict("这笔拨付已经撤回，请刷新后再看。");
        }
    }
}
