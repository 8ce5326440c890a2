package county.insurance.household;

import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes documents one after another: each takes some twenty megabytes while it is made, however many ask. A few wait;
 * whoever comes when they do is asked to come again.
 */
@Component
class Printing implements DisposableBean {

    private static final int WAITING = 8;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Scheduler printer = Schedulers.newBoundedElastic(1, WAITING, "printing");
    private final Mono<Fonts> fonts = Mono.fromSupplier(Fonts::new).cache();
    private final BusinessTime time;
    private final PlatformProperties platform;

    Printing(BusinessTime time, PlatformProperties platform) {
        this.time = time;
        this.platform = platform;
    }

    /** The statement of one policy as a PDF file; refused with 429 when too many wait already. */
    Mono<byte[]> statement(OwnRecord policy) {
        return fonts.map(ready -> Statement.of(policy, time.today(), platform.demo(), time.rehearsal(), ready))
                .subscribeOn(printer)
                .onErrorMap(RejectedExecutionException.class, full -> Refused.tooMany("正在生成的文件较多，请几秒钟后再试。", AGAIN));
    }

    @Override
    public void destroy() {
        printer.dispose();
    }
}
