package county.platform.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in one module.
 *
 * @param items kind by kind
 * @param more whether there is more than that
 */
public record Hits(List<Hit> items, boolean more) {

    public Hits {
        items = List.copyOf(items);
    }

    /**
     * At most so many of all, shared among the kinds: one that has many leaves room for the others. Of 30, 3 and 0 with
     * room for 20 it takes 17 and 3.
     */
    static Hits of(List<List<Hit>> kinds, int most) {
        int[] taken = new int[kinds.size()];
        int left = most;
        boolean some = true;
        while (left > 0 && some) {
            some = false;
            for (int kind = 0; kind < taken.length && left > 0; kind++) {
                if (taken[kind] < kinds.get(kind).size()) {
                    taken[kind]++;
                    left--;
                    some = true;
                }
            }
        }
        List<Hit> items = new ArrayList<>();
        for (int kind = 0; kind < taken.length; kind++) {
            items.addAll(kinds.get(kind).subList(0, taken[kind]));
        }
        return new Hits(
                items, items.size() < kinds.stream().mapToInt(List::size).sum());
    }
}
