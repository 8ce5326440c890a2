package county.gateway.cockpit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import county.gateway.ask.Answer;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The last figures that each module gave, kept apart by what their reader may see. So a clerk never gets figures that
 * were asked for by a leader. Bounded; the figures that nobody looked at for longest go first.
 */
@Component
class LastKnown {

    private static final long BYTES = 4L * 1024 * 1024;

    private final Cache<Scope, Figures> figures = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Scope scope, Figures kept) -> kept.size)
            .build();

    void keep(Scope scope, Answer.Given answer, OffsetDateTime now) {
        figures.put(scope, new Figures(answer.body(), now, answer.size()));
    }

    Optional<Figures> of(Scope scope) {
        return Optional.ofNullable(figures.getIfPresent(scope));
    }

    /** A summary, and when it was given. */
    record Figures(JsonNode summary, OffsetDateTime at, int size) {}
}
