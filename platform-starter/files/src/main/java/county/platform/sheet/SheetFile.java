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
        return written(rows, out -> SheetWriter.xlsx(out, sheet, columns), path);
    }

    /** Fills the file at {@code path} with comma-separated values, on a thread where blocking is allowed. */
    public static Mono<Void> csv(Path path, List<Column> columns, Flux<List<@Nullable Object>> rows) {
        return written(rows, out -> SheetWriter.csv(out, columns), path);
    }

    private static Mono<Void> written(Flux<List<@Nullable Object>> rows, Opening opening, Path path) {
        return Mono.using(
                        () -> new OpenSheet(path, opening),
                        sheet -> rows.publishOn(Schedulers.boundedElastic(), FETCHED)
                                .doOnNext(sheet::row)
                                .then(),
                        OpenSheet::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    @FunctionalInterface
    private interface Opening {

        SheetWriter on(OutputStream out) throws IOException;
    }

    /** A list that is being written. */
    private static final class OpenSheet {

        private final OutputStream out;
        private final SheetWriter sheet;

        OpenSheet(Path path, Opening opening) throws IOException {
            out = Files.newOutputStream(path);
            sheet = opening.on(out);
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
