package county.platform.page;

import java.util.List;

/**
 * How many rows of a list are in one state.
 *
 * @param key the state, or whatever else the rows are counted by
 */
public record Count(String key, long rows) {

    /** How many rows there are in the chosen state, or in all of them when none is chosen. */
    public static long total(List<Count> counts, String chosen) {
        return counts.stream()
                .filter(count -> chosen.isEmpty() || count.key.equals(chosen))
                .mapToLong(Count::rows)
                .sum();
    }
}
