package county.gateway.cockpit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.gateway.ask.Answer;
import county.gateway.token.Caller;
import county.platform.access.Module;
import county.platform.access.Role;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The last figures that each module gave, kept apart by what their reader may see: roles and units. So a clerk never
 * gets figures that were asked for by a leader. Bounded; the figures that nobody looked at for longest go first.
 */
@Component
class LastKnown {

    private static final long BYTES = 4L * 1024 * 1024;

    private final Cache<Scope, Figures> figures = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Scope scope, Figures kept) -> kept.size)
            .build();

    /** Keeps what a module answered to somebody who sees as much as this caller. */
    void keep(Module module, Caller caller, Answer.Given answer, OffsetDateTime now) {
        figures.put(Scope.of(module, caller), new Figures(answer.body(), now, answer.size()));
    }

    /** What the module last said to somebody who sees as much as this caller. */
    Optional<Figures> of(Module module, Caller caller) {
        return Optional.ofNullable(figures.getIfPresent(Scope.of(module, caller)));
    }

    /** A summary, and when it was given. */
    record Figures(JsonNode summary, OffsetDateTime at, int size) {}

    private record Scope(Module module, Set<Role> roles, Set<String> units) {

        static Scope of(Module module, Caller caller) {
            return new Scope(module, caller.roles(), caller.units());
        }
    }
}
