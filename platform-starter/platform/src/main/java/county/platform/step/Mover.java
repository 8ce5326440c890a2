package county.platform.step;

import county.platform.label.Labelled;
import java.util.Set;
import java.util.function.Function;

/**
 * Those who make several of a record's moves.
 *
 * @param notYours what everybody else is told
 * @param notNow what they are told of a state in which it is not their turn
 */
public record Mover<S extends Enum<S>>(Who who, String notYours, Function<S, String> notNow) {

    /**
     * Those who make moves of records whose states people have words for.
     *
     * @param record what people call a record, such as 小班
     */
    public static <S extends Enum<S> & Labelled> Mover<S> of(Who who, String notYours, String record) {
        return new Mover<>(who, notYours, state -> record + "现在是“" + state.label() + "”，不能这样办理。");
    }

    /** A move of theirs. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Move<S> move(String name, S to, S... from) {
        return Move.of(name, Set.of(from), Set.of(to), who, notYours, notNow);
    }
}
