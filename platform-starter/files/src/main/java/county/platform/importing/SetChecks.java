package county.platform.importing;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs a kind's set checks, each as one statement that adds what it finds. */
class SetChecks {

    private static final String ADD = "insert into import_fault (" + HeldRows.FAULT_COLUMNS + ")\n" + """
            select :job, found.row_no, :column, found.value, found.reason, found.severity
            from (%s) found (row_no, value, reason, severity)
            """;

    /** Faults are read page by page in the order in which they were written: once more, in the order of the rows. */
    private static final String IN_ORDER = """
            with found as (delete from import_fault where job = :job returning *)
            insert into import_fault (job, row_no, column_name, value, reason, severity)
            select job, row_no, column_name, value, reason, severity from found order by row_no, seq
            """;

    private final DatabaseClient database;

    SetChecks(DatabaseClient database) {
        this.database = database;
    }

    /** Adds the faults and notices that follow from the rows together, in the caller's transaction. */
    Mono<Void> run(long job, List<SetCheck> checks) {
        return Flux.fromIterable(checks)
                .concatMap(check -> Bound.on(
                                database,
                                ADD.formatted(check.found().sql()),
                                check.found().values())
                        .bind("job", job)
                        .bind("column", check.column())
                        .fetch()
                        .rowsUpdated())
                .reduce(0L, Long::sum)
                .flatMap(found -> found == 0
                        ? Mono.empty()
                        : database.sql(IN_ORDER).bind("job", job).then());
    }
}
