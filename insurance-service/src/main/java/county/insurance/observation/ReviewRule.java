package county.insurance.observation;

import county.insurance.point.PriceRoles;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.util.List;

/** Who looks again at an observation. Pure. */
final class ReviewRule {

    private ReviewRule() {}

    /** What an officer may do with an observation now. */
    static List<Act> acts(Official official, Observation one) {
        return new Offers()
                .ask("confirm", "confirmed", () -> mustReview(official, one))
                .ask("reject", "rejected", () -> mustReview(official, one))
                .acts();
    }

    static void mustReview(Official official, Observation one) {
        PriceRoles.mustBeOfficer(official);
        if (one.state().equals("replaced")) {
            throw Refused.conflict();
        }
        FourEyes.mustBeAnother(official, "自己录入的价格应由另一人复核。", one.enteredBy());
    }
}
