package county.platform.document;

import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes documents one after another: each takes some twenty megabytes while it is made, however many ask. A few wait;
 * whoever comes when they do is asked to come again. What is made of demonstration data, or in a rehearsal, says so.
 */
public class Printing implements DisposableBean {

    /** Decision: a document of more characters is a data export, which has a form of its own. */
    static final int MOST = 1_000_000;

    private static final int WAITING = 8;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Scheduler printer = Schedulers.newBoundedElastic(1, WAITING, "printing");
    private final Mono<Fonts> fonts = Mono.fromSupplier(Fonts::new).cache();
    private final BusinessTime time;
    private final PlatformProperties platform;

    /** A printer; services are given theirs. */
    public Printing(BusinessTime time, PlatformProperties platform) {
        this.time = time;
        this.platform = platform;
    }

    /** The document as a PDF file; refused with 429 when too many wait already. */
    public Mono<byte[]> pdf(Document document) {
        return make(document, ready -> Pdf.of(document, mark(), ready));
    }

    /** The document as a DOCX file; refused with 429 when too many wait already. */
    public Mono<byte[]> docx(Document document) {
        return make(document, ready -> Docx.of(document, mark(), ready));
    }

    private Mono<byte[]> make(Document document, Function<Fonts, byte[]> making) {
        return Mono.defer(() -> {
            if (document.characters() > MOST) {
                return Mono.error(Refused.tooLarge("文件内容过多，请缩小范围，或改用导出表格。"));
            }
            return fonts.map(making)
                    .subscribeOn(printer)
                    .onErrorMap(RejectedExecutionException.class, full -> Refused.tooMany("正在生成的文件较多，请几秒钟后再试。", AGAIN));
        });
    }

    private @Nullable String mark() {
        return platform.demo() ? "演示数据，不作凭证" : time.rehearsal() ? "日期演练中生成，不作凭证" : null;
    }

    @Override
    public void destroy() {
        printer.dispose();
    }
}
