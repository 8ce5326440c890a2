package county.platform.importing;

import county.platform.audit.AuditTrail;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Takes an import that somebody has had applied: all of it in one transaction, which holds the import until it ends. A
 * process that is killed leaves nothing, and the next one begins again.
 */
class Taking {

    private static final String FIND = """
            select i.id, i.kind, i.unit, i.about, i.edition, i.file_name, i.total, i.uploaded_by, i.uploaded_at,
                   i.applied_by, i.applied_name, i.applied_roles, cast(:at as timestamptz) as at
            from import_job i
            where i.state = 'applying' and (:large or i.total <= :small)
            order by i.attempts, i.applied_at, i.id limit 1 for update skip locked
            """;

    /** The rows have just been written, so the planner knows nothing of them, and would look all of them through often. */
    private static final String SETTINGS = """
            select set_config('statement_timeout', '10min', true), set_config('enable_nestloop', 'off', true),
                   set_config('work_mem', '64MB', true)
            """;

    private static final String DONE = """
            update import_job
            set state = 'applied', done = total, applied_at = :at, problem = null, held_until = null,
                version = version + 1
            where id = :id
            """;

    private final DatabaseClient database;
    private final Kinds kinds;
    private final SealedFiles files;
    private final StagedRows staged;
    private final AuditTrail audit;
    private final BusinessTime time;

    Taking(
            DatabaseClient database,
            Kinds kinds,
            SealedFiles files,
            StagedRows staged,
            AuditTrail audit,
            BusinessTime time) {
        this.database = database;
        this.kinds = kinds;
        this.files = files;
        this.staged = staged;
        this.audit = audit;
        this.time = time;
    }

    /** Takes the import that has waited longest, of those that the lane is for; nothing when none waits. */
    @Transactional
    Mono<TakenFile> next(Lane lane) {
        return database.sql(FIND)
                .bind("large", lane.large())
                .bind("small", Lane.SMALL_LIST)
                .bind("at", OffsetDateTime.now(time.clock()))
                .mapProperties(TakenFile.class)
                .one()
                .flatMap(file -> Mono.defer(() -> take(file, kinds.of(file.kind())))
                        .onErrorMap(cause -> new NotTaken(file.id(), cause))
                        .thenReturn(file));
    }

    private Mono<Void> take(TakenFile file, ImportKind<?> kind) {
        return database.sql(SETTINGS)
                .then()
                .then(kind.mustStillHold(file))
                .then(Mono.defer(() -> taken(file, kind.taking(file))))
                .then(database.sql(DONE)
                        .bind("id", file.id())
                        .bind("at", file.at())
                        .then())
                .then(files.forget(file.id()))
                .then(staged.remove(file.kind(), file.id()))
                .then(audit.record(
                        file.official(),
                        "apply",
                        kind.entity(),
                        Long.toString(file.id()),
                        file.unit(),
                        null,
                        Map.of("fileName", file.fileName(), "rows", file.total())));
    }

    private Mono<Void> taken(TakenFile file, BoundSql taking) {
        return Bound.on(database, taking.sql(), taking.values())
                .bind("job", file.id())
                .fetch()
                .rowsUpdated()
                .doOnNext(rows -> {
                    if (rows != file.total()) {
                        throw new IllegalStateException("took " + rows + " of " + file.total() + " rows");
                    }
                })
                .then();
    }

    /** Lets an import that could not be taken go: back to be checked again, or to its sender with the reason. */
    Mono<Void> letGo(long id, String state, String problem) {
        return database.sql("""
                        update import_job
                        set state = :state, problem = :problem, held_until = null, attempts = 0, applied_by = null,
                            applied_at = null, version = version + 1
                        where id = :id and state = 'applying'
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("problem", problem)
                .then();
    }

    /** Counts an attempt that ended for a reason that nobody foresaw. */
    Mono<Integer> failed(long id) {
        return database.sql("""
                        update import_job set attempts = attempts + 1 where id = :id and state = 'applying'
                        returning attempts
                        """).bind("id", id).mapValue(Integer.class).one();
    }

    /** Which import it was that could not be taken, and why. */
    static final class NotTaken extends RuntimeException {

        private final long id;

        NotTaken(long id, Throwable cause) {
            super("import " + id + " could not be taken", cause);
            this.id = id;
        }

        long id() {
            return id;
        }
    }
}
