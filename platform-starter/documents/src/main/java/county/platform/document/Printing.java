package county.platform.document;

import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Flux;
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

    /** So many rows of a list are set at a time. */
    private static final int ROWS = 200;

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

    /**
     * A list of any length as a PDF file at this path, set as its rows come; refused with 429 when too many wait already,
     * and with 413 when it would take more than {@value ListPages#MOST} pages.
     *
     * @param rows one text for each column
     */
    public Mono<Void> list(Listing listing, Flux<List<String>> rows, Path path) {
        return Mono.usingWhen(
                        fonts.map(ready -> opened(listing, ready)).subscribeOn(printer),
                        pages -> rows.buffer(ROWS)
                                .concatMap(some -> at(() -> {
                                    for (List<String> row : some) {
                                        pages.row(row);
                                    }
                                }))
                                .then(at(() -> pages.save(path))),
                        pages -> at(pages::close))
                .onErrorMap(RejectedExecutionException.class, full -> waiting())
                .onErrorMap(
                        ListPages.TooLong.class,
                        tooLong -> Refused.tooLarge("内容超过 " + ListPages.MOST + " 页，请缩小范围，或改用导出表格。"));
    }

    private ListPages opened(Listing listing, Fonts ready) {
        try {
            return new ListPages(listing, mark(), ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages and fonts are not made for several threads: all is set by the one that prints. */
    private Mono<Void> at(Setting setting) {
        return Mono.<Void>fromCallable(() -> {
                    setting.run();
                    return null;
                })
                .subscribeOn(printer);
    }

    private static Refused waiting() {
        return Refused.tooMany("正在生成的文件较多，请几秒钟后再试。", AGAIN);
    }

    private Mono<byte[]> make(Document document, Function<Fonts, byte[]> making) {
        return Mono.defer(() -> {
            if (document.characters() > MOST) {
                return Mono.error(Refused.tooLarge("文件内容过多，请缩小范围，或改用导出表格。"));
            }
            return fonts.map(making)
                    .subscribeOn(printer)
                    .onErrorMap(RejectedExecutionException.class, full -> waiting());
        });
    }

    private @Nullable String mark() {
        return platform.demo() ? "演示数据，不作凭证" : time.rehearsal() ? "日期演练中生成，不作凭证" : null;
    }

    @Override
    public void destroy() {
        printer.dispose();
    }

    @FunctionalInterface
    private interface Setting {

        void run() throws IOException;
    }
}
