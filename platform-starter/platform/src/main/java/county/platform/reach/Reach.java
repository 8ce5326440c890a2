package county.platform.reach;

import county.platform.access.Official;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The rows that a caller sees in this module: everything, or what their own units give them in each capacity.
 *
 * @param everything whether every unit's rows are theirs to read
 * @param own their units by capacity; those also of a caller who sees everything, for what waits for themselves
 */
public record Reach(boolean everything, Map<Capacity, Set<String>> own) {

    public Reach {
        own = Map.copyOf(own);
    }

    /** What this official reaches. */
    public static Reach of(Official official) {
        Map<Capacity, Set<String>> own = new EnumMap<>(Capacity.class);
        for (Capacity capacity : Capacity.values()) {
            own.put(capacity, Set.copyOf(capacity.unitsOf(official)));
        }
        return new Reach(official.seesAll(), own);
    }

    /** The caller's units in this capacity; none when they have it not. */
    public Set<String> units(Capacity capacity) {
        return own.getOrDefault(capacity, Set.of());
    }
}
