package county.platform.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module's periods, the newest first.
 *
 * @param opening which of them a page opens on when nobody has chosen one; null when there is none
 */
public record PeriodList(List<Period> items, @Nullable String opening) {

    public PeriodList {
        items = List.copyOf(items);
    }

    static PeriodList of(List<Period> newestFirst) {
        return new PeriodList(newestFirst, PeriodChoice.of(newestFirst));
    }
}
