package county.insurance.publication;

import county.platform.reach.EveryRow;
import county.platform.time.BusinessTime;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells operations which prices should have been published by now, and how many observations wait for a review. */
@Component
class PriceMetrics implements Worker {

    private final EveryRow everyRow;
    private final SeasonStates states;
    private final BusinessTime time;
    private final MultiGauge unpublished;
    private final AtomicLong flagged = new AtomicLong();

    PriceMetrics(EveryRow everyRow, SeasonStates states, BusinessTime time, MeterRegistry metrics) {
        this.everyRow = everyRow;
        this.states = states;
        this.time = time;
        unpublished = MultiGauge.builder("county.insurance.price.unpublished")
                .description("Days of the scheme's season that should have a published price by now and have none")
                .register(metrics);
        Gauge.builder("county.insurance.observations.flagged", flagged, AtomicLong::get)
                .description("Observations that wait for a second look")
                .register(metrics);
    }

    @Override
    public String name() {
        return "price.metrics";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofMinutes(1));
    }

    @Override
    public Mono<Void> round() {
        return everyRow.because(
                "Operations hear of every price that is late.",
                states.on(time.today()).doOnNext(this::show).then());
    }

    private void show(List<SeasonState> seasons) {
        LocalTime now = LocalTime.now(time.clock());
        unpublished.register(
                seasons.stream()
                        .map(season -> Row.of(Tags.of("scheme", season.scheme()), season.unpublished(now)))
                        .toList(),
                true);
        flagged.set(seasons.stream().mapToLong(SeasonState::flagged).sum());
    }
}
