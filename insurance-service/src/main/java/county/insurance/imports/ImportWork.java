package county.insurance.imports;

import county.insurance.imports.ImportRows.TakenAway;
import county.insurance.imports.Taking.ChangedMeanwhile;
import county.insurance.imports.Taking.NotTaken;
import county.platform.problem.Refused;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does the imports' work in the background, one import after another. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final String AGAIN = "登记时发现名单与刚刚登记的内容冲突，没有登记任何一户；文件已重新核对，冲突见各行。";
    private static final int MOST_ATTEMPTS = 3;

    private final Checking checking;
    private final Taking taking;
    private final AtomicBoolean busy = new AtomicBoolean();

    ImportWork(Checking checking, Taking taking) {
        this.checking = checking;
        this.taking = taking;
    }

    /** Begins at once, so that nobody waits for the next round; what is under way already sees to it itself. */
    void begin() {
        // nobody waits for it: the work reports its own failures, and what it leaves is taken up by the next round
        work().subscribe();
    }

    /** Goes on as long as there is something to do. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    Mono<Void> work() {
        return Mono.defer(
                () -> busy.compareAndSet(false, true) ? all().doFinally(end -> busy.set(false)) : Mono.empty());
    }

    private Mono<Void> all() {
        return next().expand(did -> did ? next() : Mono.empty())
                .then()
                .onErrorResume(TakenAway.class, gone -> Mono.empty())
                .onErrorResume(failure -> {
                    LOG.warn("An import did not get on; it is taken up again.", failure);
                    return Mono.empty();
                });
    }

    /** Does one import's next step; false when nothing waits. What is applied comes before what is only to be checked. */
    Mono<Boolean> next() {
        return taking.next()
                .map(applied -> true)
                .onErrorResume(NotTaken.class, failure -> let(failure).thenReturn(true))
                .switchIfEmpty(Mono.defer(checking::next));
    }

    private Mono<Void> let(NotTaken failure) {
        return switch (failure.getCause()) {
            case Refused refused -> taking.letGo(failure.id(), "checked", String.valueOf(refused.getMessage()));
            case DuplicateKeyException twin -> taking.letGo(failure.id(), "received", AGAIN);
            case ChangedMeanwhile changed -> taking.letGo(failure.id(), "received", AGAIN);
            case null, default -> {
                LOG.warn("An import could not be taken.", failure);
                yield taking.failed(failure.id())
                        .filter(attempts -> attempts >= MOST_ATTEMPTS)
                        .flatMap(attempts -> taking.letGo(failure.id(), "failed", "登记没有完成，名单中的农户一户也没有登记；请联系运维人员。"));
            }
        };
    }
}
