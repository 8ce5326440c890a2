package county.insurance.enrolment;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.problem.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who ends a contract. Pure. */
final class TerminationRule {

    private TerminationRule() {}

    /** @param settled whether the scheme's settlement has been run */
    static void mustTerminate(Official official, @Nullable LocalDate endedOn, boolean settled) {
        official.mustHave(InsuranceDuty.REVIEWS_ENROLMENT);
        mustStand(endedOn);
        if (settled) {
            throw Refused.conflict("该保险单已解除、已结算，或刚刚被别人修改过，请刷新后核对。");
        }
    }

    static void mustStand(@Nullable LocalDate endedOn) {
        if (endedOn != null) {
            throw Refused.conflict("该保险单已解除、已结算，或刚刚被别人修改过，请刷新后核对。");
        }
    }
}
