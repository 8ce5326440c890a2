package county.platform.importing.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list. A module with few of them makes {@link NamedColumn}s; one with rules of its own for its columns has
 * an enum of them.
 */
public interface ListColumn {

    /** What lists call it, without white space and without what stands in brackets; the template uses the first. */
    List<String> names();

    /** Whether a file without it is refused. */
    default boolean required() {
        return false;
    }

    /** Whether the template asks for it. */
    default boolean inTemplate() {
        return true;
    }

    /** Whether a value in merged cells counts for each of their rows, such as a village's name. */
    default boolean filledDown() {
        return false;
    }

    /** Whether total rows add it up. */
    default boolean summed() {
        return false;
    }

    /** In what its numbers are kept; null when it has none, or when that is said for each file. */
    default @Nullable Measure measure() {
        return null;
    }

    /** Whether a formula's result may be shown rounded, as money is: the fen are shown and more is kept behind them. */
    default boolean rounded() {
        return false;
    }

    /** What is told of a cell beside a fault: numbers that belong to a person are masked here. */
    default String told(String written) {
        return written;
    }

    /** The name that the template uses. */
    default String title() {
        return names().getFirst();
    }
}
