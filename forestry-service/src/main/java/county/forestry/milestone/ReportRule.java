package county.forestry.milestone;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.util.List;

/** Who reports for a unit that it has reached a milestone. Pure. */
final class ReportRule {

    private ReportRule() {}

    /** What somebody may do with a unit's milestone. */
    static List<Act> acts(Official official, String unit) {
        return new Offers()
                .ask("report", "done", () -> mustReport(official, unit))
                .acts();
    }

    /** The unit's clerks, or an officer of the bureau where the bureau itself reports; again, to correct the report. */
    static void mustReport(Official official, String unit) {
        official.mustBelongTo(unit);
        if (!official.has(Role.TOWNSHIP_CLERK)
                && !official.has(Role.FOREST_FARM_CLERK)
                && !official.has(Role.BUREAU_OFFICER)) {
            throw Refused.forbidden("由本单位的经办人员报送。");
        }
    }
}
