package county.insurance.imports;

import county.insurance.imports.Villages.Village;
import county.insurance.policy.Sealer;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.sheet.BadSheet;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads an import's file and tells everything that stands against taking it. Reading, sealing and writing go on side by
 * side, a few thousand rows at a time; what a killed process has left is read anew.
 */
@Service
class Checking {

    private static final int ROWS = 2_000;

    private final SealedFiles files;
    private final ImportRows rows;
    private final SetChecks checks;
    private final Schemes schemes;
    private final Sealer sealer;
    private final DatabaseClient database;
    private final UnitDirectory units;
    private final BusinessTime time;
    private final AuditTrail audit;
    private final ObjectMapper json;

    Checking(
            SealedFiles files,
            ImportRows rows,
            SetChecks checks,
            Schemes schemes,
            Sealer sealer,
            DatabaseClient database,
            UnitDirectory units,
            BusinessTime time,
            AuditTrail audit,
            ObjectMapper json) {
        this.files = files;
        this.rows = rows;
        this.checks = checks;
        this.schemes = schemes;
        this.sealer = sealer;
        this.database = database;
        this.units = units;
        this.time = time;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Checks an import and ends it, checked or refused.
     *
     * @param overdue asked often while the file is read; reading ends once it says so
     */
    Mono<Void> check(Work work, BooleanSupplier overdue) {
        if (work.twin() != null) {
            return rows.clear(work).then(rows.stop(work, "refused", "同一个文件已经登记过（第 " + work.twin() + " 号导入），不必再次导入。"));
        }
        return rows.clear(work)
                .then(Mono.zip(schemes.terms(work.scheme()), villages(work)))
                .flatMap(known -> files.use(work.id(), path -> read(work, path, overdue, known.getT1(), known.getT2())))
                .onErrorResume(BadSheet.class, bad -> rows.stop(work, "refused", bad.reason()))
                .onErrorResume(
                        Refused.class, refused -> rows.stop(work, "refused", String.valueOf(refused.getMessage())));
    }

    private Mono<Void> read(Work work, Path path, BooleanSupplier overdue, Terms terms, Villages villages) {
        if (terms.scheme().version() != work.schemeVersion()) {
            throw Refused.againstRule("scheme", "上传以后方案有了新版本，请重新上传这个文件，按新版本核对。");
        }
        var header = new AtomicReference<Columns>();
        var sealing = new AtomicReference<BatchSealer>();
        var report = new AtomicReference<SheetReport>();
        return SheetBatches.read(path, ROWS, overdue, report::set)
                .doOnNext(batch -> {
                    if (sealing.get() == null) {
                        Columns columns = Columns.of(batch.getFirst(), terms.scheme());
                        header.set(columns);
                        sealing.set(new BatchSealer(
                                work.id(), new LineReader(terms, time.today(), villages, columns), sealer));
                    }
                })
                .flatMapSequential(batch -> sealed(sealing, batch), 2, 1)
                .concatMap(batch -> rows.write(work, batch), 1)
                .reduce(0, Integer::sum)
                .flatMap(count -> rows.account(work, json.writeValueAsString(FileAccount.of(report.get(), count)))
                        .thenReturn(count))
                .flatMap(count -> {
                    Columns columns = header.get();
                    if (count == 0 || columns == null) {
                        return Mono.error(Refused.againstRule("file", "文件中没有名单：表头下面每行填写一户。"));
                    }
                    return rows.write(work, sealing.get().notes(FileNotes.of(report.get(), columns)))
                            .then(rows.finish(
                                    work,
                                    Mono.defer(() -> checks.run(work, columns, terms, time.today()))
                                            .then(keepWhatIsTold(work))));
                });
    }

    /** A township learns from its file who is enrolled elsewhere or barred: who asked, and of how many, is kept. */
    private Mono<Void> keepWhatIsTold(Work work) {
        var asking = new Official(
                work.uploadedBy(), work.uploadedBy(), Set.of(Role.TOWNSHIP_CLERK), Set.of(work.township()), false);
        return checks.told(work)
                .filter(told -> told.elsewhere() + told.barred() > 0)
                .flatMap(told -> audit.record(
                        asking, "told", "enrolment-import", Long.toString(work.id()), work.township(), null, told));
    }

    private static Mono<Batch> sealed(AtomicReference<BatchSealer> sealing, List<SheetRow> batch) {
        return Mono.fromCallable(() -> sealing.get().seal(batch)).subscribeOn(Schedulers.parallel());
    }

    private Mono<Villages> villages(Work work) {
        return database.sql("select code, name, township from village")
                .mapProperties(Village.class)
                .all()
                .collectList()
                .map(known -> new Villages(work.township(), units.all(), known));
    }
}
