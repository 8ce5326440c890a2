package county.planning.observation;

import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.util.List;

/** What somebody may do with an indicator's values: report one for its unit, or approve what a colleague has entered. */
public final class ValueActs {

    private ValueActs() {}

    /**
     * With the indicator itself.
     *
     * @param responsible the unit that answers for it
     */
    public static List<Act> of(Official official, String responsible) {
        return new Offers()
                .ask("enter", "entered", () -> mustEnter(official, responsible))
                .acts();
    }

    /**
     * With one of its values.
     *
     * @param newest whether no later version has taken its place
     */
    public static List<Act> of(Official official, String responsible, Observation observation, boolean newest) {
        return ApprovalSteps.acts(observation, responsible, newest, official);
    }

    /** The responsible unit reports. */
    static void mustEnter(Official official, String responsible) {
        official.mustBelongTo(responsible);
    }
}
