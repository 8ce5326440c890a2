package county.disclosure.task;

import county.platform.problem.Refused;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads one unit's work on one task. */
@Unscoped("one unit's work, which the caller has been found to see")
@Repository
class UnitWorks {

    /** The kind of thing under which the audit trail keeps the changes. */
    static final String AUDITED = "task";

    private final DatabaseClient database;

    UnitWorks(DatabaseClient database) {
        this.database = database;
    }

    static String auditId(int year, int no) {
        return year + "/" + no;
    }

    /** The unit's work on the task; refuses when there is no such task, or when it is not this unit's. */
    Mono<UnitWork> find(int year, int no, String unit) {
        return database.sql("""
                        select unit, unit_name, due, state, note, evidence, submitted_by, changed_at, version
                        from task_work where year = :year and no = :no and unit = :unit
                        """)
                .bind("year", year)
                .bind("no", no)
                .bind("unit", unit)
                .mapProperties(Row.class)
                .one()
                .map(Row::work)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个单位的这项任务")));
    }

    record Row(
            String unit,
            String unitName,
            @Nullable LocalDate due,
            String state,
            @Nullable String note,
            @Nullable String evidence,
            @Nullable String submittedBy,
            @Nullable OffsetDateTime changedAt,
            int version) {

        UnitWork work() {
            TaskState known = TaskState.of(state).orElseThrow();
            return new UnitWork(unit, unitName, due, known, note, evidence, submittedBy, changedAt, version);
        }
    }
}
