package county.insurance.imports;

import county.insurance.imports.ImportRows.TakenAway;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Does the imports' work in the background. Checking and entering go on side by side, so that neither waits for the
 * other, each on a lane for everything and a quick one. An orderly end gives back what is under way.
 */
@Component
class ImportWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Holding checking;
    private final List<Round> rounds;
    /** Anew with each start: what was stopped may go on. */
    private volatile Sinks.Empty<Void> stop = Sinks.empty();

    private final AtomicBoolean running = new AtomicBoolean();

    ImportWork(Holding checking, Applying applying) {
        this.checking = checking;
        this.rounds = Arrays.stream(Lane.values())
                .flatMap(lane -> Stream.of(new Round(() -> applying.next(lane)), new Round(() -> checking.next(lane))))
                .toList();
    }

    /** Begins at once, so that nobody waits for the next round; what is under way already sees to it itself. */
    void begin() {
        // nobody waits for it: the work reports its own failures, and what it leaves is taken up by the next round
        work().subscribe();
    }

    /** Goes on as long as there is something to do; a lane that is busy is left alone. */
    @Scheduled(fixedRateString = "PT1S", initialDelayString = "PT5S")
    Mono<Void> work() {
        return checking.tidy()
                .thenMany(Flux.fromIterable(rounds))
                .flatMap(Round::go)
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("The imports did not get on; the next round tries again.", failure);
                    return Mono.empty();
                })
                .takeUntilOther(Mono.defer(() -> stop.asMono()));
    }

    @Override
    public void start() {
        stop = Sinks.empty();
        running.set(true);
    }

    @Override
    public void stop(Runnable stopped) {
        stop.tryEmitEmpty();
        running.set(false);
        checking.handBack()
                .onErrorResume(failure -> {
                    LOG.warn("What is being checked could not be given back; it counts as broken off.", failure);
                    return Mono.empty();
                })
                .doFinally(end -> stopped.run())
                .subscribe(); // the end of the process waits for it by itself
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** One kind of work on one lane, never twice at a time. */
    private static final class Round {

        private final Supplier<Mono<Boolean>> next;
        private final AtomicBoolean busy = new AtomicBoolean();

        Round(Supplier<Mono<Boolean>> next) {
            this.next = next;
        }

        Mono<Void> go() {
            return Mono.defer(
                    () -> busy.compareAndSet(false, true) ? all().doFinally(end -> busy.set(false)) : Mono.empty());
        }

        private Mono<Void> all() {
            return Mono.defer(next)
                    .expand(did -> did ? next.get() : Mono.empty())
                    .then()
                    .onErrorResume(TakenAway.class, gone -> Mono.empty())
                    .onErrorResume(failure -> {
                        LOG.warn("An import did not get on; it is taken up again.", failure);
                        return Mono.empty();
                    });
        }
    }
}
