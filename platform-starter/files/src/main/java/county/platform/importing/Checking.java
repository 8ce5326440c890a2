package county.platform.importing;

import county.platform.importing.list.Columns;
import county.platform.importing.list.FileAccount;
import county.platform.importing.list.FileNotes;
import county.platform.problem.Refused;
import county.platform.sheet.BadSheet;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads an import's file and tells everything that stands against taking it. Reading, understanding and writing go on side
 * by side, a few thousand rows at a time; what a killed process has left is read anew.
 */
class Checking {

    private static final int ROWS = 2_000;

    private final Kinds kinds;
    private final SealedFiles files;
    private final HeldRows rows;
    private final SetChecks checks;
    private final ObjectMapper json;

    Checking(Kinds kinds, SealedFiles files, HeldRows rows, SetChecks checks, ObjectMapper json) {
        this.kinds = kinds;
        this.files = files;
        this.rows = rows;
        this.checks = checks;
        this.json = json;
    }

    /**
     * Checks an import and ends it, checked or refused.
     *
     * @param overdue asked often while the file is read; reading ends once it says so
     */
    Mono<Void> check(ListFile file, BooleanSupplier overdue) {
        if (file.twin() != null) {
            return rows.clear(file).then(rows.stop(file, "refused", "同一个文件已经登记过（第 " + file.twin() + " 号导入），不必再次导入。"));
        }
        return rows.clear(file)
                .then(Mono.defer(() -> read(file, kinds.of(file.kind()), overdue)))
                .onErrorResume(BadSheet.class, bad -> rows.stop(file, "refused", bad.reason()))
                .onErrorResume(
                        Refused.class, refused -> rows.stop(file, "refused", String.valueOf(refused.getMessage())));
    }

    private <R> Mono<Void> read(ListFile file, ImportKind<R> kind, BooleanSupplier overdue) {
        return kind.reading(file)
                .flatMap(reading -> files.use(file.id(), path -> read(file, path, overdue, kind, reading)));
    }

    private <R> Mono<Void> read(
            ListFile file, Path path, BooleanSupplier overdue, ImportKind<R> kind, ListReading<R> reading) {
        var batches = new AtomicReference<BatchReading<R>>();
        var report = new AtomicReference<SheetReport>();
        return SheetBatches.read(path, reading.form().shape(), ROWS, overdue, report::set)
                .doOnNext(batch -> {
                    if (batches.get() == null) {
                        Columns columns = reading.columns(batch.getFirst());
                        batches.set(new BatchReading<>(file.id(), kind.staging(), reading, columns));
                    }
                })
                .flatMapSequential(batch -> understood(batches, batch), 2, 1)
                .concatMap(batch -> rows.write(file, batch), 1)
                .reduce(0, Integer::sum)
                .flatMap(count -> rows.account(file, json.writeValueAsString(FileAccount.of(report.get(), count)))
                        .thenReturn(count))
                .flatMap(count -> count == 0 || batches.get() == null
                        ? Mono.error(nothing(kind))
                        : finish(file, report.get(), kind, reading, batches.get()));
    }

    private static Refused nothing(ImportKind<?> kind) {
        return Refused.againstRule(
                "file",
                "文件中没有" + kind.words().list() + "：表头下面每行填写一" + kind.words().row() + "。");
    }

    private static <R> Mono<Batch> understood(AtomicReference<BatchReading<R>> batches, List<SheetRow> rows) {
        return Mono.fromCallable(() -> batches.get().batch(rows)).subscribeOn(Schedulers.parallel());
    }

    private <R> Mono<Void> finish(
            ListFile file, SheetReport report, ImportKind<R> kind, ListReading<R> reading, BatchReading<R> batches) {
        Columns columns = batches.columns();
        var notes = FileNotes.of(report, columns, kind.words(), reading.notes(report, columns));
        return rows.write(file, batches.notes(notes))
                .then(rows.finish(
                        file,
                        Mono.defer(() -> checks.run(file.id(), reading.checks(columns)))
                                .then(Mono.defer(() -> kind.checked(file)))));
    }
}
