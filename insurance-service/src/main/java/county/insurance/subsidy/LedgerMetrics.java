package county.insurance.subsidy;

import county.insurance.subsidy.Ledger.Outstanding;
import county.platform.reach.EveryRow;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Compares the policies in force and the books all the time, and tells operations how far they are apart. */
@Component
public class LedgerMetrics implements Worker {

    private final EveryRow everyRow;
    private final Ledger ledger;
    private final AtomicLong imbalance = new AtomicLong();
    private final AtomicLong outstanding = new AtomicLong();

    LedgerMetrics(EveryRow everyRow, Ledger ledger, MeterRegistry meters) {
        this.everyRow = everyRow;
        this.ledger = ledger;
        Gauge.builder("county.insurance.ledger.imbalance.fen", imbalance, AtomicLong::get)
                .description("how far the subsidy ledger and the policies in force are apart; zero when they balance")
                .register(meters);
        Gauge.builder("county.insurance.subsidies.outstanding.yuan", outstanding, AtomicLong::get)
                .description("subsidies that are booked as due and not paid yet, in whole yuan")
                .register(meters);
    }

    @Override
    public String name() {
        return "ledger.metrics";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofMinutes(1));
    }

    @Override
    public Mono<Void> round() {
        return everyRow.because(
                "The books and the policies of all units are compared.",
                ledger.outstanding()
                        .doOnNext(owed -> outstanding.set(yuan(owed)))
                        .then(ledger.imbalance().doOnNext(imbalance::set))
                        .then());
    }

    private static long yuan(List<Outstanding> owed) {
        return owed.stream()
                .map(Outstanding::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValue();
    }
}
