package county.platform.worker;

import county.platform.reach.Sessions;
import county.platform.request.RequestId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** One worker from a start to the stop after it: round, pause, round. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Worker worker;
    private final MeterRegistry meters;
    private final Scheduler scheduler;
    private final AtomicLong failures;
    private final Sinks.Empty<Void> ended = Sinks.empty();
    private final Disposable.Swap running = Disposables.swap();
    /** Completes when somebody wakes the worker; anew for each round, so that a call during the round is heard. */
    private final AtomicReference<Sinks.Empty<Void>> call = new AtomicReference<>(Sinks.empty());

    private volatile boolean stopping;

    Loop(Worker worker, MeterRegistry meters, Scheduler scheduler) {
        this.worker = worker;
        this.meters = meters;
        this.scheduler = scheduler;
        this.failures = failuresOf(worker, meters);
    }

    String name() {
        return worker.name();
    }

    void begin() {
        Mono<Void> rounds =
                Mono.defer(this::roundAndPause).repeat(() -> !stopping).then();
        running.update(Mono.firstWithSignal(
                        Mono.delay(worker.pace().first(), scheduler).then(), called())
                .then(rounds)
                .doFinally(end -> ended.tryEmitEmpty())
                .subscribe()); // here and nowhere else: failures are reported below, the end waits in end()
    }

    void wake() {
        call.get().tryEmitEmpty();
    }

    /** Ends when the last round has, or has been broken off, and what was held is given back. */
    Mono<Void> end() {
        return Mono.defer(() -> {
            stopping = true;
            wake();
            return ended.asMono()
                    .timeout(worker.grace(), Mono.fromRunnable(running::dispose), scheduler)
                    .then(Sessions.ofTheService(Mono.defer(worker::handBack)))
                    .onErrorResume(failure -> {
                        LOG.warn("{} could not give back what it held; it counts as broken off.", name(), failure);
                        return Mono.empty();
                    });
        });
    }

    private Mono<Void> roundAndPause() {
        if (stopping) {
            return Mono.empty();
        }
        call.set(Sinks.empty());
        return round().then(Mono.defer(() -> stopping
                ? Mono.empty()
                : Mono.firstWithSignal(
                        Mono.delay(worker.pace().pause(), scheduler).then(), called())));
    }

    private Mono<Void> called() {
        return Mono.defer(() -> call.get().asMono());
    }

    private Mono<Void> round() {
        return Mono.defer(() -> {
            String id = UUID.randomUUID().toString();
            Timer.Sample begun = Timer.start(meters);
            return Sessions.ofTheService(Mono.defer(worker::round))
                    .doOnSuccess(done -> {
                        begun.stop(timer("done"));
                        failures.set(0);
                    })
                    .onErrorResume(failure -> {
                        begun.stop(timer("failed"));
                        failures.incrementAndGet();
                        report(id, failure);
                        return Mono.empty();
                    })
                    .contextWrite(context -> context.put(RequestId.KEY, id));
        });
    }

    private void report(String id, Throwable failure) {
        try (var _ = MDC.putCloseable(RequestId.KEY, id)) {
            LOG.warn("{} did not get on; the next round tries again.", name(), failure);
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder("county.worker.rounds")
                .description("Rounds of the work in the background and how long they took")
                .tag("worker", name())
                .tag("outcome", outcome)
                .register(meters);
    }

    /** The gauge outlives a stop: what counts goes on from the next start at nothing. */
    private static AtomicLong failuresOf(Worker worker, MeterRegistry meters) {
        AtomicLong failures = new AtomicLong();
        Gauge.Builder<AtomicLong> gauge = Gauge.builder("county.worker.failures", failures, AtomicLong::get)
                .description("Rounds of a worker that failed one after the other; at zero it gets on")
                .tag("worker", worker.name())
                .strongReference(true);
        meters.find("county.worker.failures")
                .tag("worker", worker.name())
                .gauges()
                .forEach(meters::remove);
        gauge.register(meters);
        return failures;
    }
}
