package county.platform.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a register.
 *
 * @param next after which id the next page begins, or null on the last one
 * @param sums what all selected rows come to
 */
public record RegisterPage<R, F>(
        List<RegisterRow<R>> items, @Nullable Long next, F sums) {

    public RegisterPage {
        items = List.copyOf(items);
    }
}
