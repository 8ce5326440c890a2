package county.insurance.stage;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** What the units have completed, one row per stage and unit. */
@Unscoped("one unit's part of a stage, to which the caller belongs")
interface Completions extends Repository<Completions.Completed, String> {

    /** The first day of a stage for which this unit answers; nothing when it does not. */
    @Query("""
            select s.starts_on from current_stage s join stage_unit u on u.stage = s.id
            where s.id = :stage and u.unit = :unit
            """)
    Mono<LocalDate> firstDay(String stage, String unit);

    @Query("select * from stage_completion where stage = :stage and unit = :unit")
    Mono<Completed> find(String stage, String unit);

    /** Returns 1, or 0 when somebody else was first. */
    @Modifying
    @Query("""
            insert into stage_completion (stage, unit, note, completed_on, completed_by)
            values (:stage, :unit, :note, :on, :by) on conflict do nothing
            """)
    Mono<Long> add(String stage, String unit, String note, LocalDate on, String by);

    /** Corrects the note; returns 1, or 0 when somebody else has changed it since {@code version}. */
    @Modifying
    @Query("""
            update stage_completion set note = :note, completed_by = :by, version = version + 1
            where stage = :stage and unit = :unit and version = :version
            """)
    Mono<Long> correct(String stage, String unit, String note, String by, int version);

    @Table("stage_completion")
    record Completed(
            @Id String stage, String unit, String note, LocalDate completedOn, String completedBy, int version) {}
}
