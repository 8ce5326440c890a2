package county.platform.step;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One move: from which states to which, who makes it, and what everybody else is told.
 *
 * @param name a verb, under which the audit trail keeps it, such as {@code review}
 * @param notYours what somebody is told whose move it is not
 * @param notNow what is told of a state from which it cannot be made
 * @param sameHand what somebody is told who had a hand in the record; null where that does not matter
 */
public record Move<S extends Enum<S>>(
        String name,
        Set<S> from,
        Set<S> to,
        Who who,
        String notYours,
        Function<S, String> notNow,
        @Nullable String sameHand) {

    public Move {
        from = Collections.unmodifiableSet(EnumSet.copyOf(from));
        to = Collections.unmodifiableSet(EnumSet.copyOf(to));
    }

    /** A move that the same person may make who entered the record. */
    public static <S extends Enum<S>> Move<S> of(
            String name, Set<S> from, Set<S> to, Who who, String notYours, Function<S, String> notNow) {
        return new Move<>(name, from, to, who, notYours, notNow, null);
    }

    /** The same move, for a second pair of eyes only. */
    public Move<S> fourEyes(String reason) {
        return new Move<>(name, from, to, who, notYours, notNow, reason);
    }

    Ruling rule(S state, Standing standing) {
        if (!who.covers(standing)) {
            return new Ruling.NotYours(notYours);
        }
        if (!from.contains(state)) {
            return new Ruling.NotNow(notNow.apply(state));
        }
        if (sameHand != null && standing.hand()) {
            return new Ruling.SameHand(sameHand);
        }
        return new Ruling.Granted();
    }
}
