package county.platform.work;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of work that may wait for a caller.
 *
 * @param own kinds that wait for the members of the unit that owes the work
 * @param reached kinds that wait for the caller in every unit that they reach, such as what they review
 */
public record Waiting(Set<WorkKind> own, Set<WorkKind> reached) {

    /** Nothing waits for the caller. */
    public static final Waiting NOTHING = new Waiting(Set.of(), Set.of());

    public Waiting {
        own = Set.copyOf(own);
        reached = Set.copyOf(reached);
    }

    /** These kinds of the caller's own units' work. */
    public static Waiting of(WorkKind... kinds) {
        return new Waiting(Set.of(kinds), Set.of());
    }

    /** The same, and these kinds of the work of every unit that the caller reaches. */
    public Waiting andReached(WorkKind... kinds) {
        return new Waiting(own, Set.of(kinds));
    }

    WorkKind kind(String key) {
        return Stream.concat(own.stream(), reached.stream())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> keys(Set<WorkKind> kinds) {
        return kinds.stream().map(WorkKind::key).collect(Collectors.toSet());
    }
}
