package county.insurance.bundle;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.person.Masks;
import county.platform.reach.Unscoped;
import county.platform.sheet.SheetFile;
import io.r2dbc.spi.Readable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes all that a settlement rests on into one file, rows straight from the database, as of one moment. */
@Unscoped("all that a settlement rests on, for officers who see every unit")
@Service
class Bundling {

    private static final String NAME = "姓名";

    private final DatabaseClient database;
    private final AuditTrail audit;

    Bundling(DatabaseClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The scheme and number of a settlement, or nothing. */
    Mono<Subject> subject(long settlement) {
        return database.sql("select id, scheme, no from settlement_run where id = :id")
                .bind("id", settlement)
                .mapProperties(Subject.class)
                .one();
    }

    /** Fills the file at {@code path}; that somebody took the bundle stands in the audit trail. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    Mono<Void> write(Official official, Subject subject, Path path) {
        return database.sql("select set_config('statement_timeout', '15min', true)")
                .then()
                .then(Mono.using(
                        () -> new BundleFile(path),
                        file -> Flux.fromIterable(BundlePart.ALL)
                                .concatMap(part -> add(file, part, subject.id()))
                                .then(Mono.<Void>fromRunnable(file::seal)),
                        BundleFile::close))
                .then(audit.record(
                        official,
                        "download-bundle",
                        "settlement",
                        Long.toString(subject.id()),
                        null,
                        null,
                        Map.of("scheme", subject.scheme(), "no", subject.no())));
    }

    private Mono<Void> add(BundleFile file, BundlePart part, long settlement) {
        int name = part.titles().indexOf(NAME);
        return Mono.fromRunnable(() -> file.begin(part))
                .subscribeOn(Schedulers.boundedElastic())
                .thenMany(database.sql(part.sql())
                        .filter(statement -> statement.fetchSize(SheetFile.FETCHED))
                        .bind("settlement", settlement)
                        .map(row -> cells(row, part.titles().size(), name))
                        .all())
                .publishOn(Schedulers.boundedElastic(), SheetFile.FETCHED)
                .doOnNext(file::row)
                .then(Mono.fromRunnable(file::end));
    }

    private static List<@Nullable Object> cells(Readable row, int width, int name) {
        var cells = new ArrayList<@Nullable Object>(width);
        for (int i = 0; i < width; i++) {
            Object value = row.get(i);
            cells.add(i == name && value instanceof String plain ? Masks.name(plain) : value);
        }
        return cells;
    }

    /** Which settlement a bundle is about. */
    record Subject(long id, String scheme, int no) {}
}
