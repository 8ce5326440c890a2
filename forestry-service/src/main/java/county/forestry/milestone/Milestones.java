package county.forestry.milestone;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.summary.Tally;
import county.platform.summary.UnitTally;
import county.platform.summary.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the calendar together with what the units have reported, as far as the caller sees. */
@Repository
public class Milestones {

    private final ScopedClient database;

    Milestones(ScopedClient database) {
        this.database = database;
    }

    Mono<List<UnitMilestone>> ofYear(int year, Official official) {
        return database.sql(official, """
                        select m.id, m.title, m.due, m.source, mu.unit, u.name as unit_name,
                               r.reported_on, r.note, r.document_number, coalesce(r.version, 0) as version
                        from milestone m
                        join milestone_unit mu on mu.milestone = m.id
                        join unit u on u.code = mu.unit
                        left join milestone_report r on r.milestone = mu.milestone and r.unit = mu.unit
                        where m.year = :year and {reach unit: mu.unit}
                        order by m.position, u.position
                        """)
                .bind("year", year)
                .mapProperties(UnitMilestone.class)
                .all()
                .collectList();
    }

    /** What has not been reported yet and waits for one of the caller's own units. */
    public Mono<List<UnitMilestone>> waitingFor(Official official) {
        return database.sql(official, """
                        select m.id, m.title, m.due, m.source, mu.unit, u.name as unit_name,
                               cast(null as date) as reported_on, cast(null as text) as note,
                               cast(null as text) as document_number, 0 as version
                        from milestone m
                        join milestone_unit mu on mu.milestone = m.id
                        join unit u on u.code = mu.unit
                        where {own unit: mu.unit}
                          and not exists (select from milestone_report r
                                          where r.milestone = mu.milestone and r.unit = mu.unit)
                        order by m.due nulls last, m.id
                        """)
                .mapProperties(UnitMilestone.class)
                .all()
                .collectList();
    }

    /** Each visible unit's tally over all milestones, as of {@code today}. */
    public Mono<List<UnitTally>> tallies(Official official, LocalDate today) {
        return database.sql(official, """
                        select u.code, u.name,
                               count(r.unit) as done,
                               count(*) filter (where r.unit is null and m.due < :today) as late,
                               count(*) filter (where r.unit is null and m.due between :today and :near) as at_risk,
                               count(*) filter (where r.unit is null and (m.due is null or m.due > :near)) as open
                        from milestone m
                        join milestone_unit mu on mu.milestone = m.id
                        join unit u on u.code = mu.unit
                        left join milestone_report r on r.milestone = mu.milestone and r.unit = mu.unit
                        where {reach unit: mu.unit}
                        group by u.code, u.name, u.position order by u.position
                        """)
                .bind("today", today)
                .bind("near", today.plusDays(Urgency.NEAR))
                .mapProperties(TallyRow.class)
                .all()
                .map(TallyRow::tally)
                .collectList();
    }

    /** One milestone of one unit; {@code version} is 0 as long as nothing has been reported. */
    public record UnitMilestone(
            String id,
            String title,
            @Nullable LocalDate due,
            String source,
            String unit,
            String unitName,
            @Nullable LocalDate reportedOn,
            @Nullable String note,
            @Nullable String documentNumber,
            int version) {}

    record TallyRow(String code, String name, long done, long late, long atRisk, long open) {

        UnitTally tally() {
            return new UnitTally(code, name, new Tally(done, late, atRisk, open));
        }
    }
}
