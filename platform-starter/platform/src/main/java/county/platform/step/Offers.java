package county.platform.step;

import county.platform.problem.FieldProblem;
import county.platform.problem.Refusal;
import county.platform.problem.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with a record, found by asking the very guards that stand before its writes: so nothing is offered
 * that is refused, and nothing is refused that is offered. A guard passes, or throws {@link Refused}; it writes nothing.
 *
 * <p>What is another's to do, or leads on from another state, is left out. What is theirs but not to be had now, for the
 * day, for their own hand in it or for something that is missing, is offered with its reason.
 */
public final class Offers {

    private final List<Act> acts = new ArrayList<>();

    /**
     * Asks whether an act may be taken now.
     *
     * @param act a verb, under which the audit trail keeps it
     * @param to the state to which it leads
     * @param guard the one that its write asks, too
     */
    public Offers ask(String act, String to, Runnable guard) {
        try {
            guard.run();
            acts.add(new Act(act, to, true, null, null));
        } catch (Refused refused) {
            if (isTheirsNow(refused.refusal())) {
                acts.add(new Act(act, to, false, from(refused.refusal()), why(refused.refusal())));
            }
        }
        return this;
    }

    /** All that was found to be theirs, in the order in which it was asked. */
    public List<Act> acts() {
        return List.copyOf(acts);
    }

    private static boolean isTheirsNow(Refusal refusal) {
        return switch (refusal) {
            case Refusal.SameHand hand -> true;
            case Refusal.NotYet early -> true;
            case Refusal.AgainstRules rules -> true;
            case Refusal.Malformed malformed -> true;
            case Refusal.TooLarge large -> true;
            case Refusal.TooMany many -> true;
            case Refusal.Forbidden forbidden -> false;
            case Refusal.OutOfTurn turn -> false;
            case Refusal.Unknown unknown -> false;
            case Refusal.Changed changed -> false;
        };
    }

    private static @Nullable LocalDate from(Refusal refusal) {
        return refusal instanceof Refusal.NotYet early ? early.from() : null;
    }

    private static String why(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? refusal.reason()
                : refusal.fields().stream().map(FieldProblem::reason).collect(Collectors.joining());
    }
}
