package county.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Rows that come from a database straight into a workbook, so that a million need no more memory than a thousand. */
public final class SheetFile {

    /** How many rows are asked for at a time. */
    public static final int FETCHED = 500;

    private SheetFile() {}

    /** Fills the file at {@code path} with one sheet, on a thread where blocking is allowed. */
    public static Mono<Void> xlsx(Path path, String sheet, List<Column> columns, Flux<List<@Nullable Object>> rows) {
        return Mono.using(
                        () -> new OpenBook(path, sheet, columns),
                        book -> rows.publishOn(Schedulers.boundedElastic(), FETCHED)
                                .doOnNext(book::row)
                                .then(),
                        OpenBook::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** A workbook that is being written. */
    private static final class OpenBook {

        private final OutputStream out;
        private final SheetWriter sheet;

        OpenBook(Path path, String title, List<Column> columns) throws IOException {
            out = Files.newOutputStream(path);
            sheet = SheetWriter.xlsx(out, title, columns);
        }

        void row(List<@Nullable Object> cells) {
            try {
                sheet.row(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try (out) {
                sheet.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
