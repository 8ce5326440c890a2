package county.forestry.milestone;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** The reports, one per milestone and unit. */
@Unscoped("one unit's report, to which the caller belongs")
interface MilestoneReports extends Repository<MilestoneReports.Reported, String> {

    @Query("select exists (select from milestone_unit where milestone = :milestone and unit = :unit)")
    Mono<Boolean> expected(String milestone, String unit);

    @Query("select * from milestone_report where milestone = :milestone and unit = :unit")
    Mono<Reported> find(String milestone, String unit);

    /** Returns 1, or 0 when somebody else has reported first. */
    @Modifying
    @Query("""
            insert into milestone_report (milestone, unit, note, document_number, reported_on, reported_by)
            values (:milestone, :unit, :note, :documentNumber, :on, :by) on conflict do nothing
            """)
    Mono<Long> add(
            String milestone, String unit, String note, @Nullable String documentNumber, LocalDate on, String by);

    /** Returns 1, or 0 when somebody else has changed the report since {@code version}. */
    @Modifying
    @Query("""
            update milestone_report
            set note = :note, document_number = :documentNumber, reported_on = :on, reported_by = :by,
                version = version + 1
            where milestone = :milestone and unit = :unit and version = :version
            """)
    Mono<Long> change(
            String milestone,
            String unit,
            String note,
            @Nullable String documentNumber,
            LocalDate on,
            String by,
            int version);

    @Table("milestone_report")
    record Reported(
            @Id String milestone,
            String unit,
            String note,
            @Nullable String documentNumber,
            LocalDate reportedOn,
            String reportedBy,
            int version) {}
}
