package county.insurance.subsidy;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gives a farmer's share back, and who records that its transfer came back. Pure. */
final class RefundRules {

    private RefundRules() {}

    /**
     * What somebody may do with what waits of a list.
     *
     * @param unit who holds the money
     * @param decided whether the caller decided any of it
     */
    static List<Act> acts(Official official, String unit, boolean decided) {
        return new Offers()
                .ask("refund", "paid", () -> {
                    mustHoldMoney(official);
                    official.mustBelongTo(unit);
                    mustRepay(official, decided);
                })
                .acts();
    }

    /** What somebody may do with one share. */
    static List<Act> acts(Official official, String unit, @Nullable LocalDate paidOn) {
        return new Offers()
                .ask("fail", "waiting", () -> mustFail(official, unit, paidOn))
                .acts();
    }

    static void mustHoldMoney(Official official) {
        if (!official.has(Role.INSURER) && !official.has(Role.TOWNSHIP_CLERK)) {
            throw Refused.forbidden("农户自缴保费由收取的承保机构或镇街退还。");
        }
    }

    static void mustRepay(Official official, boolean decided) {
        mustHoldMoney(official);
        if (decided) {
            throw Refused.sameHand("退还由您本人决定，须由另一人登记退还。");
        }
    }

    static void mustFail(Official official, String unit, @Nullable LocalDate paidOn) {
        mustHoldMoney(official);
        official.mustBelongTo(unit);
        if (paidOn == null) {
            throw Refused.conflict("这笔退还没有付出，或刚刚被别人修改过，请刷新后再看。");
        }
    }
}
