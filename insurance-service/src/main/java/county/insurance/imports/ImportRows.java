package county.insurance.imports;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The rows of an import while it is checked. Who writes holds the import: each step renews that, and fails when somebody
 * else has taken the import up or it was discarded.
 */
@Repository
class ImportRows {

    static final String LINE_COLUMNS = """
            import, row_no, village, kind, name, identity_kind, identity_index, identity_sealed, identity_mask, phone_sealed,
            phone_mask, phone_key, account_sealed, account_mask, account_key, bank, plot, quantity, previous_quantity, eligibility, signed_on,
            sum_insured, premium, farmer, district, city, province, collective, collective_kind, collective_index,
            collective_sealed, collective_mask""";

    static final String FAULT_COLUMNS = "import, row_no, column_name, value, reason, severity";

    private final DatabaseClient database;

    ImportRows(DatabaseClient database) {
        this.database = database;
    }

    /** Removes what a former attempt has left. */
    @Transactional
    Mono<Void> clear(Work work) {
        return hold(work, 0)
                .then(database.sql("delete from import_row where import = :id")
                        .bind("id", work.id())
                        .then())
                .then(database.sql("delete from import_fault where import = :id")
                        .bind("id", work.id())
                        .then());
    }

    /** Writes rows with what is wrong with each by itself. */
    @Transactional
    Mono<Integer> write(Work work, Batch batch) {
        return hold(work, batch.rows())
                .then(copy("copy import_row (" + LINE_COLUMNS + ") from stdin", batch.lines()))
                .then(copy("copy import_fault (" + FAULT_COLUMNS + ") from stdin", batch.faults()))
                .thenReturn(batch.rows());
    }

    /** Goes on holding the import, with so many more rows done. */
    private Mono<Void> hold(Work work, int more) {
        return database.sql("""
                        update enrolment_import
                        set done = done + :more, held_until = now() + interval '1 minute'
                        where id = :id and version = :version and state = 'checking'
                        """)
                .bind("more", more)
                .bind("id", work.id())
                .bind("version", work.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.empty() : Mono.error(new TakenAway(work.id())));
    }

    /**
     * Says that it is still being worked on, also while nothing is written; fails when it was taken away. A row that is
     * locked is being written just now.
     */
    Mono<Void> renew(Work work) {
        return database.sql("""
                        with held as (
                            select id from enrolment_import
                            where id = :id and version = :version and state = 'checking'
                            for update skip locked),
                        renewed as (
                            update enrolment_import i set held_until = now() + interval '1 minute'
                            from held where i.id = held.id)
                        select exists (select from enrolment_import
                                       where id = :id and version = :version and state = 'checking')
                        """)
                .bind("id", work.id())
                .bind("version", work.version())
                .mapValue(Boolean.class)
                .one()
                .flatMap(held -> held ? Mono.empty() : Mono.error(new TakenAway(work.id())));
    }

    /** Keeps what became of every row of the file. */
    @Transactional
    Mono<Void> account(Work work, String json) {
        return hold(work, 0)
                .then(database.sql("update enrolment_import set account = cast(:account as jsonb) where id = :id")
                        .bind("account", json)
                        .bind("id", work.id())
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
    Mono<Void> finish(Work work, Mono<Void> checks) {
        return hold(work, 0)
                .then(database.sql("select set_config('statement_timeout', '5min', true)")
                        .then())
                .then(checks)
                .then(database.sql("""
                                update enrolment_import i
                                set state = case when f.faults = 0 then 'checked' else 'refused' end, total = i.done,
                                    faults = f.faults, notices = f.notices, fault_rows = f.fault_rows, held_until = null, held_by = null,
                                    attempts = 0, failures = 0, version = i.version + 1
                                from (select count(*) filter (where severity = 'fault') as faults,
                                             count(distinct row_no) filter (where severity = 'fault') as fault_rows,
                                             count(*) filter (where severity = 'notice') as notices
                                      from import_fault where import = :id) f
                                where i.id = :id
                                """).bind("id", work.id()).then());
    }

    /** Ends the work with a reason instead: {@code refused} for what the sender can mend, {@code failed} for what not. */
    @Transactional
    Mono<Void> stop(Work work, String state, String problem) {
        return hold(work, 0)
                .then(database.sql("delete from import_row where import = :id")
                        .bind("id", work.id())
                        .then())
                .then(database.sql("""
                                update enrolment_import
                                set state = :state, problem = :problem, held_until = null, held_by = null,
                                    attempts = 0, failures = 0, faults = (select count(*) from import_fault
                                              where import = :id and severity = 'fault'),
                                    notices = (select count(*) from import_fault
                                               where import = :id and severity = 'notice'),
                                    version = version + 1
                                where id = :id
                                """)
                        .bind("state", state)
                        .bind("problem", problem)
                        .bind("id", work.id())
                        .then());
    }

    /** Somebody else works on it now, or nobody is to any more. */
    static final class TakenAway extends RuntimeException {

        TakenAway(long id) {
            super("import " + id + " was taken away", null, false, false);
        }
    }
}
