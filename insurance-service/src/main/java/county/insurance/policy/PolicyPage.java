package county.insurance.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of policies.
 *
 * @param next the id to go on after, or null on the last page
 */
public record PolicyPage(List<Policy> items, @Nullable Long next) {

    public PolicyPage {
        items = List.copyOf(items);
    }

    /** A page that was asked for with this limit. */
    public static PolicyPage of(List<Policy> rows, int limit) {
        return new PolicyPage(rows, rows.size() < limit ? null : rows.getLast().id());
    }
}
