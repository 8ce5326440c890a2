package county.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param more whether at least one row follows, for certain; a list that ends with a full page has none
 */
public record Page<T>(List<T> items, boolean more) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page out of what a statement found.
     *
     * @param found at most {@link PageRequest#fetch()} rows
     */
    public static <T> Page<T> of(List<T> found, PageRequest request) {
        return new Page<>(found.subList(0, Math.min(found.size(), request.limit())), found.size() > request.limit());
    }

    /** What the next page goes on after: the last row's key, or null when this is the last page. */
    public <K> @Nullable K next(Function<T, K> key) {
        return more ? key.apply(items.getLast()) : null;
    }

    /** The same page in another shape. */
    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), more);
    }
}
