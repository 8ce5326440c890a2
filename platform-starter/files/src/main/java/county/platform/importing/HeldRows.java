package county.platform.importing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The rows of an import while it is checked. Who writes holds the import: each step renews that, and fails when somebody
 * else has taken the import up or it was discarded.
 */
class HeldRows {

    static final String FAULT_COLUMNS = "job, row_no, column_name, value, reason, severity";

    private final DatabaseClient database;
    private final StagedRows staged;

    HeldRows(DatabaseClient database, StagedRows staged) {
        this.database = database;
        this.staged = staged;
    }

    /** Removes what a former attempt has left. */
    @Transactional
    Mono<Void> clear(ListFile file) {
        return hold(file, 0).then(staged.forget(file.kind(), file.id()));
    }

    /** Writes rows with what is wrong with each by itself. */
    @Transactional
    Mono<Integer> write(ListFile file, Batch batch) {
        return hold(file, batch.rows())
                .then(copy(staged.copy(file.kind()), batch.staged()))
                .then(copy("copy import_fault (" + FAULT_COLUMNS + ") from stdin", batch.faults()))
                .thenReturn(batch.rows());
    }

    /** Goes on holding the import, with so many more rows done. */
    private Mono<Void> hold(ListFile file, int more) {
        return database.sql("""
                        update import_job
                        set done = done + :more, held_until = now() + interval '1 minute'
                        where id = :id and version = :version and state = 'checking'
                        """)
                .bind("more", more)
                .bind("id", file.id())
                .bind("version", file.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.empty() : Mono.error(new TakenAway(file.id())));
    }

    /**
     * Says that it is still being worked on, also while nothing is written; fails when it was taken away. A row that is
     * locked is being written just now.
     */
    Mono<Void> renew(ListFile file) {
        return database.sql("""
                        with held as (
                            select id from import_job
                            where id = :id and version = :version and state = 'checking'
                            for update skip locked),
                        renewed as (
                            update import_job i set held_until = now() + interval '1 minute'
                            from held where i.id = held.id)
                        select exists (select from import_job
                                       where id = :id and version = :version and state = 'checking')
                        """)
                .bind("id", file.id())
                .bind("version", file.version())
                .mapValue(Boolean.class)
                .one()
                .flatMap(held -> held ? Mono.empty() : Mono.error(new TakenAway(file.id())));
    }

    /** Keeps what became of every row of the file. */
    @Transactional
    Mono<Void> account(ListFile file, String json) {
        return hold(file, 0)
                .then(database.sql("update import_job set account = cast(:account as jsonb) where id = :id")
                        .bind("account", json)
                        .bind("id", file.id())
                        .then());
    }

    private Mono<Void> copy(String sql, byte[] text) {
        return text.length == 0
                ? Mono.empty()
                : database.inConnection(
                                connection -> bare(connection).copyIn(sql, Mono.fromSupplier(() -> buffer(text))))
                        .then();
    }

    private static ByteBuf buffer(byte[] text) {
        return Unpooled.wrappedBuffer(text);
    }

    /** The driver's own connection, without what pool and transaction put around it. */
    private static PostgresqlConnection bare(Connection connection) {
        Object inner = connection;
        while (!(inner instanceof PostgresqlConnection) && inner instanceof Wrapped<?> wrapped) {
            inner = wrapped.unwrap();
        }
        return (PostgresqlConnection) inner;
    }

    /** Ends the checks: the import can be taken when nothing stands against it. */
    @Transactional
    Mono<Void> finish(ListFile file, Mono<Void> checks) {
        return hold(file, 0)
                .then(database.sql("select set_config('statement_timeout', '5min', true)")
                        .then())
                .then(checks)
                .then(database.sql("""
                                update import_job i
                                set state = case when f.faults = 0 then 'checked' else 'refused' end, total = i.done,
                                    faults = f.faults, notices = f.notices, fault_rows = f.fault_rows, held_until = null, held_by = null,
                                    attempts = 0, failures = 0, version = i.version + 1
                                from (select count(*) filter (where severity = 'fault') as faults,
                                             count(distinct row_no) filter (where severity = 'fault') as fault_rows,
                                             count(*) filter (where severity = 'notice') as notices
                                      from import_fault where job = :id) f
                                where i.id = :id
                                """).bind("id", file.id()).then());
    }

    /** Ends the work with a reason instead: {@code refused} for what the sender can mend, {@code failed} for what not. */
    @Transactional
    Mono<Void> stop(ListFile file, String state, String problem) {
        return hold(file, 0)
                .then(staged.remove(file.kind(), file.id()))
                .then(database.sql("""
                                update import_job
                                set state = :state, problem = :problem, held_until = null, held_by = null,
                                    attempts = 0, failures = 0, faults = (select count(*) from import_fault
                                              where job = :id and severity = 'fault'),
                                    notices = (select count(*) from import_fault
                                               where job = :id and severity = 'notice'),
                                    version = version + 1
                                where id = :id
                                """)
                        .bind("state", state)
                        .bind("problem", problem)
                        .bind("id", file.id())
                        .then());
    }

    /** Somebody else works on it now, or nobody is to any more. */
    static final class TakenAway extends RuntimeException {

        TakenAway(long id) {
            super("import " + id + " was taken away", null, false, false);
        }
    }
}
