package county.insurance.scheme;

import county.insurance.duty.InsuranceDuty;
import county.insurance.scheme.Drafting.Checked;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import county.platform.step.Offers;
import java.util.List;

/** Who writes the draft of a scheme, and who publishes it. Pure. */
final class DraftRules {

    private DraftRules() {}

    /** What somebody may do with a draft now. */
    static List<Act> acts(Official official, Checked checked) {
        return new Offers()
                .ask("publish", "published", () -> mustPublish(official, checked))
                .ask("change", "draft", () -> mustWrite(official))
                .ask("discard", "discarded", () -> mustWrite(official))
                .acts();
    }

    static void mustWrite(Official official) {
        official.mustHave(InsuranceDuty.DRAFTS_SCHEMES);
    }

    /** Whoever has changed nothing in it, when nothing is wrong with it. */
    static void mustPublish(Official official, Checked checked) {
        mustWrite(official);
        FourEyes.mustBeAnother(
                official,
                "方案须由没有录入、修改过这份草稿的人员发布；录入、修改过的有：" + String.join("、", checked.editors()) + "。",
                checked.editors());
        if (!checked.faults().isEmpty()) {
            throw Refused.againstRules(checked.faults());
        }
        mustNotBeLocked(checked.locked());
    }

    static void mustNotBeLocked(boolean locked) {
        if (locked) {
            throw Refused.againstRule("scheme", "该方案的实际价格已经公布，方案不能再修改。");
        }
    }
}
