package county.platform.importing;

import county.platform.importing.Taking.NotTaken;
import county.platform.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

/** Has imports taken one after another, and says what becomes of one that could not be. */
class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);
    private static final String AGAIN = "登记时发现文件与刚刚登记的内容冲突，什么也没有登记；文件已重新核对，冲突见各行。";
    private static final String FAILED = "登记没有完成，文件中的内容一行也没有登记。系统已记录原因，请联系运维人员；解决之前重新上传也不会成功。";
    private static final int MOST_ATTEMPTS = 3;

    private final Taking taking;

    Applying(Taking taking) {
        this.taking = taking;
    }

    /** Takes the next import of a lane; false when none waits. */
    Mono<Boolean> next(Lane lane) {
        return taking.next(lane)
                .map(applied -> true)
                .onErrorResume(NotTaken.class, failure -> let(failure).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> let(NotTaken failure) {
        return switch (failure.getCause()) {
            case Refused refused -> taking.letGo(failure.id(), "checked", String.valueOf(refused.getMessage()));
            case DuplicateKeyException twin -> taking.letGo(failure.id(), "received", AGAIN);
            case ChangedMeanwhile changed -> taking.letGo(failure.id(), "received", AGAIN);
            case null, default -> {
                LOG.warn("Import {} could not be taken.", failure.id(), failure);
                yield taking.failed(failure.id())
                        .filter(attempts -> attempts >= MOST_ATTEMPTS)
                        .flatMap(attempts -> taking.letGo(failure.id(), "failed", FAILED));
            }
        };
    }
}
