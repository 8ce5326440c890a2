package county.insurance.sanction;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.List;

/** Who bars somebody, and who lifts that again. Pure. */
final class SanctionRules {

    private SanctionRules() {}

    /** What somebody may do with the register. */
    static List<Act> acts(Official official) {
        return new Offers().ask("impose", "active", () -> mustImpose(official)).acts();
    }

    /** What somebody may do with a sanction today. */
    static List<Act> acts(Official official, Sanction sanction, LocalDate today) {
        return new Offers()
                .ask("lift", "lifted", () -> mustLift(official, sanction, today))
                .acts();
    }

    static void mustImpose(Official official) {
        official.mustHave(InsuranceDuty.IMPOSES_SANCTIONS);
    }

    static void mustLift(Official official, Sanction sanction, LocalDate today) {
        official.mustHave(InsuranceDuty.IMPOSES_SANCTIONS);
        if (!sanction.bars(today)) {
            throw Refused.outOfTurn("id", "这条记录已经解除或期满，不必再解除。");
        }
        FourEyes.mustBeAnother(official, "这条记录由您本人登记，须由另一人解除。", sanction.imposedBy());
    }
}
