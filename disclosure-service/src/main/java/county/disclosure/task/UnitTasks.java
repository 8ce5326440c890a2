package county.disclosure.task;

import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** What is stored of the units' work, one row per task and unit that has been started. */
@Unscoped("one unit's work, on which the caller may act")
interface UnitTasks extends Repository<UnitTasks.Row, Integer> {

    /** Returns 1, or 0 when the work is no longer at version {@code seen}; 0 stands for work that has not been started. */
    @Modifying
    @Query("""
            insert into unit_task (year, no, unit, state, note, evidence, submitted_by, changed_at)
            values (:year, :no, :unit, :state, :note, :evidence, :submittedBy, :at)
            on conflict (year, no, unit) do update
            set state = excluded.state, note = excluded.note, evidence = excluded.evidence,
                submitted_by = excluded.submitted_by, changed_at = excluded.changed_at, version = unit_task.version + 1
            where unit_task.version = :seen
            """)
    Mono<Long> store(
            int year,
            int no,
            String unit,
            String state,
            @Nullable String note,
            @Nullable String evidence,
            @Nullable String submittedBy,
            @Nullable OffsetDateTime at,
            int seen);

    @Table("unit_task")
    record Row(@Id int year, int no, String unit) {}
}
