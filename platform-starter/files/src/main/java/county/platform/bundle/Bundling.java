package county.platform.bundle;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.reach.Unscoped;
import county.platform.sheet.SheetFile;
import io.r2dbc.spi.Readable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes all that a result rests on into one file, rows straight from the database, as of one moment. */
@Unscoped(
        "a bundle is for who sees the whole of it, which the module has found; the database's walls hold all the same")
public class Bundling {

    private final DatabaseClient database;
    private final AuditTrail audit;

    Bundling(DatabaseClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Fills the file at {@code path}; that somebody took the bundle stands in the audit trail.
     *
     * @param entity what it is about, such as {@code settlement}
     * @param id the value of the bundle's parameter
     * @param told what the trail says of it beside
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Mono<Void> write(Official official, Bundle bundle, String entity, long id, Object told, Path path) {
        return database.sql("select set_config('statement_timeout', '15min', true)")
                .then()
                .then(Mono.using(
                        () -> new BundleFile(path, bundle.readme()),
                        file -> Flux.fromIterable(bundle.parts())
                                .concatMap(part -> add(file, part, bundle.parameter(), id))
                                .then(Mono.<Void>fromRunnable(file::seal)),
                        BundleFile::close))
                .then(audit.record(official, "download-bundle", entity, Long.toString(id), null, null, told));
    }

    private Mono<Void> add(BundleFile file, BundlePart part, String parameter, long id) {
        return Mono.fromRunnable(() -> file.begin(part))
                .subscribeOn(Schedulers.boundedElastic())
                .thenMany(database.sql(part.sql())
                        .filter(statement -> statement.fetchSize(SheetFile.FETCHED))
                        .bind(parameter, id)
                        .map(row -> part.masked(cells(row, part.titles().size())))
                        .all())
                .publishOn(Schedulers.boundedElastic(), SheetFile.FETCHED)
                .doOnNext(file::row)
                .then(Mono.fromRunnable(file::end));
    }

    private static List<@Nullable Object> cells(Readable row, int width) {
        var cells = new ArrayList<@Nullable Object>(width);
        for (int i = 0; i < width; i++) {
            cells.add(row.get(i));
        }
        return cells;
    }
}
