package county.insurance.imports;

import county.insurance.imports.ImportRows.TakenAway;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes imports up to be checked, says as long as that lasts that they are worked on, and ends what lasts too long. */
@Service
class Holding {

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final ImportQueue queue;
    private final ImportRows rows;
    private final Checking checking;
    private final CheckingLimits limits;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    Holding(ImportQueue queue, ImportRows rows, Checking checking, CheckingLimits limits) {
        this.queue = queue;
        this.rows = rows;
        this.checking = checking;
        this.limits = limits;
    }

    /** Checks the next import of a lane; false when none waits. */
    Mono<Boolean> next(Lane lane) {
        return queue.takeUp(lane).flatMap(work -> hold(work).thenReturn(true)).defaultIfEmpty(false);
    }

    /** Ends or gives back what nobody works on any more. */
    Mono<Void> tidy() {
        return Mono.defer(() -> queue.tidy(held.toArray(Long[]::new)));
    }

    /** Gives back all that is under way, as if it had never been taken up. */
    Mono<Void> handBack() {
        return queue.handBack();
    }

    /** Checks an import until it is done, its time is over, or it is taken away. */
    Mono<Void> hold(Work work) {
        Mono<Void> checked = checking.check(work, () -> !held.contains(work.id()))
                .timeout(limits.longest(), Mono.defer(() -> rows.stop(work, "refused", limits.tooLong())));
        Mono<Void> renewing = Flux.interval(BEAT)
                .onBackpressureDrop()
                .concatMap(beat -> rows.renew(work)
                        .onErrorResume(failure -> !(failure instanceof TakenAway), failure -> Mono.empty()))
                .then();
        return Mono.using(
                () -> held.add(work.id()),
                added -> Mono.firstWithSignal(checked, renewing),
                added -> held.remove(work.id()));
    }
}
