package county.platform.step;

import java.util.Set;
import java.util.function.Function;

/**
 * Those who make several of a record's moves.
 *
 * @param notYours what everybody else is told
 * @param notNow what they are told of a state in which it is not their turn
 */
public record Mover<S extends Enum<S>>(Who who, String notYours, Function<S, String> notNow) {

    /** A move of theirs. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Move<S> move(String name, S to, S... from) {
        return Move.of(name, Set.of(from), Set.of(to), who, notYours, notNow);
    }
}
