package county.platform.audit;

import county.platform.access.Official;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/**
 * Whose history somebody may read: who sees a thing sees what has been done with it. Declared as a bean by the package
 * that owns the thing; what none declares has no history that is asked for.
 */
public final class Sight {

    private final String entity;
    private final BiFunction<Official, Asked, Mono<Boolean>> reader;

    /**
     * Who sees things of a kind.
     *
     * @param entity as the trail calls it
     * @param reader whether this caller sees the thing of this identity; of a unit's own part of it, where there are such
     */
    public Sight(String entity, BiFunction<Official, Asked, Mono<Boolean>> reader) {
        this.entity = entity;
        this.reader = reader;
    }

    String entity() {
        return entity;
    }

    /** Whether this caller sees the thing that is asked for. */
    Mono<Boolean> sees(Official official, Asked asked) {
        return reader.apply(official, asked);
    }

    /** A thing of which each unit has its own part, for who sees that unit. */
    public static Sight ofUnit(String entity) {
        return new Sight(
                entity, (official, asked) -> Mono.just(!asked.unit().isEmpty() && official.sees(asked.unit())));
    }

    /** A thing of the whole district, for who sees everything in the module. */
    public static Sight ofOverseers(String entity) {
        return new Sight(entity, (official, asked) -> Mono.just(official.seesAll()));
    }

    /**
     * What is asked for.
     *
     * @param id the thing's identity in the trail
     * @param unit whose part of it; empty where it has none
     */
    public record Asked(String id, String unit) {

        /** The identity as a number; one that is none belongs to nothing. */
        public long number() {
            return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
        }
    }
}
