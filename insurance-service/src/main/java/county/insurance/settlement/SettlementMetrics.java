package county.insurance.settlement;

import county.platform.reach.EveryRow;
import county.platform.time.BusinessTime;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells operations which settlements have passed their day of confirmation or payment. */
@Component
class SettlementMetrics implements Worker {

    private final EveryRow everyRow;
    private final Settlements settlements;
    private final BusinessTime time;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();

    SettlementMetrics(EveryRow everyRow, Settlements settlements, BusinessTime time, MeterRegistry meters) {
        this.everyRow = everyRow;
        this.settlements = settlements;
        this.time = time;
        Gauge.builder("county.insurance.settlements.open", open, AtomicLong::get)
                .description("Settlements that are not confirmed, paid and published yet")
                .register(meters);
        Gauge.builder("county.insurance.settlements.overdue", overdue, AtomicLong::get)
                .description("Settlements whose day of confirmation or payment has passed")
                .register(meters);
    }

    @Override
    public String name() {
        return "settlement.metrics";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofMinutes(1));
    }

    @Override
    public Mono<Void> round() {
        return everyRow.because(
                "Operations hear of every settlement that is late.",
                settlements.open().doOnNext(this::show).then());
    }

    private void show(List<Settlement> waiting) {
        LocalDate today = time.today();
        open.set(waiting.size());
        overdue.set(waiting.stream().filter(one -> isOverdue(one, today)).count());
    }

    static boolean isOverdue(Settlement settlement, LocalDate today) {
        return switch (settlement.state()) {
            case "run" -> today.isAfter(settlement.confirmDue());
            case "confirmed" -> today.isAfter(settlement.payDue());
            default -> false;
        };
    }
}
