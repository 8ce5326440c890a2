package county.platform.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Faults in the order of their rows.
 *
 * @param next the seq to go on after, or null on the last page
 */
public record FaultPage(List<SeenFault> items, @Nullable Long next) {

    public FaultPage {
        items = List.copyOf(items);
    }
}
