package county.insurance.enrolment;

import county.insurance.policy.ListState;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has done with a list at some time. Nobody takes two steps with one list, and nobody approves what they had
 * a hand in (decision 0022); that it went back in between, or was saved by others since, changes nothing. Pure.
 *
 * @param act {@code enter} for whatever changes what the list says, or the step as {@code list_step} names it
 * @param fromState the state from which the step led on; null for entering
 */
record ListHand(String act, @Nullable String fromState) {

    private static final String ENTER = "enter";

    /** The steps that carry a list forward. Sending it back releases nothing, and so keeps nobody from anything. */
    private static final Set<String> RELEASING =
            Set.of("start-notice", "close-notice", "submit", "underwrite", "approve");

    /** Whether these keep their author from the step for which the list waits: taking the same step again is allowed. */
    static boolean bar(Collection<ListHand> hands, ListState waits) {
        return hands.stream().anyMatch(hand -> hand.bars(waits));
    }

    private boolean bars(ListState waits) {
        return act.equals(ENTER) || (RELEASING.contains(act) && !waits.key().equals(fromState));
    }
}
