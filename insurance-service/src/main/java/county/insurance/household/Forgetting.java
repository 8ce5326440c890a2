package county.insurance.household;

import county.platform.worker.Pace;
import county.platform.worker.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Codes of the day before yesterday are of no use to anybody, not even to who counts them. */
@Component
class Forgetting implements Worker {

    private final Codes codes;
    private final Clock clock;

    Forgetting(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "household.forgetting";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofHours(1)).startingAfter(Duration.ofMinutes(5));
    }

    @Override
    public Mono<Void> round() {
        return codes.forget(OffsetDateTime.now(clock).minusDays(2)).then();
    }
}
