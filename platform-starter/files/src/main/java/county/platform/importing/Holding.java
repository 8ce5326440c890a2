package county.platform.importing;

import county.platform.importing.HeldRows.TakenAway;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes imports up to be checked, says as long as that lasts that they are worked on, and ends what lasts too long. */
class Holding {

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final ImportQueue queue;
    private final HeldRows rows;
    private final Checking checking;
    private final CheckingLimits limits;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    Holding(ImportQueue queue, HeldRows rows, Checking checking, CheckingLimits limits) {
        this.queue = queue;
        this.rows = rows;
        this.checking = checking;
        this.limits = limits;
    }

    /** Checks the next import of a lane; false when none waits. */
    Mono<Boolean> next(Lane lane) {
        return queue.takeUp(lane).flatMap(file -> hold(file).thenReturn(true)).defaultIfEmpty(false);
    }

    /** Ends or gives back what nobody works on any more. */
    Mono<Void> tidy() {
        return Mono.defer(() -> queue.tidy(held.toArray(Long[]::new)));
    }

    /** Gives back what was broken off, as if it had never been taken up. */
    Mono<Void> handBack() {
        return Mono.defer(() -> queue.handBack(held.toArray(Long[]::new)));
    }

    /** Checks an import until it is done, its time is over, or it is taken away. */
    Mono<Void> hold(ListFile file) {
        Mono<Void> checked = checking.check(file, () -> !held.contains(file.id()))
                .timeout(limits.longest(), Mono.defer(() -> rows.stop(file, "refused", limits.tooLong())));
        Mono<Void> renewing = Flux.interval(BEAT)
                .onBackpressureDrop()
                .concatMap(beat -> rows.renew(file)
                        .onErrorResume(failure -> !(failure instanceof TakenAway), failure -> Mono.empty()))
                .then();
        return Mono.using(
                () -> held.add(file.id()),
                added -> Mono.firstWithSignal(checked, renewing),
                added -> held.remove(file.id()));
    }
}
