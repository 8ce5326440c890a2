package county.gateway.module;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which parts of the platform are silent, and since when, as far as anybody's request has noticed. */
@Component
public final class Silences {

    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
    private final Clock clock;

    Silences(Clock clock) {
        this.clock = clock;
    }

    /** Notes that this part has answered. */
    public void answered(String part) {
        silences.remove(part);
    }

    /** Notes a failure; the first of a row of failures sets the time. */
    public Silence failed(String part, Silence.Kind kind) {
        return silences.compute(part, (key, known) -> new Silence(kind, known == null ? now() : known.since()));
    }

    public Optional<Silence> of(String part) {
        return Optional.ofNullable(silences.get(part));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
