package county.disclosure.overview;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.reach.ScopedClient;
import county.platform.summary.Tally;
import county.platform.summary.UnitTally;
import county.platform.summary.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How far the units are with a plan as a whole, and what waits for whom. */
@Repository
class Progress {

    private final ScopedClient database;

    Progress(ScopedClient database) {
        this.database = database;
    }

    /** Each visible unit's work on this year's plan; work without a date is never late, only done or open. */
    Mono<List<UnitProgress>> ofUnits(int year, Official official, LocalDate today) {
        return database.sql(official, """
                        select unit, unit_name,
                               count(*) filter (where state = 'accepted') as done,
                               count(*) filter (where state <> 'accepted' and due < :today) as late,
                               count(*) filter (where state <> 'accepted' and due between :today and :near) as at_risk,
                               count(*) filter (where state <> 'accepted' and (due is null or due > :near)) as open,
                               count(*) filter (where state = 'submitted') as submitted
                        from unit_work
                        where year = :year and {reach unit: unit}
                        group by unit, unit_name, unit_position order by unit_position
                        """)
                .bind("today", today)
                .bind("near", today.plusDays(Urgency.NEAR))
                .bind("year", year)
                .mapProperties(UnitProgress.class)
                .all()
                .collectList();
    }

    /** The plan that is being worked on, the newest one, and how many of its tasks are tasks of a visible unit. */
    Mono<NewestPlan> newest(Official official) {
        return database.sql(official, """
                        select p.year, p.source, p.issued_on,
                               (select count(distinct t.no) from task_unit t
                                where t.year = p.year and {reach unit: t.unit}) as tasks
                        from work_plan p order by p.year desc limit 1
                        """).mapProperties(NewestPlan.class).one();
    }

    /**
     * What waits for the caller: own units' work to be reported, and, for the disclosure office, submitted work to be
     * reviewed, but not what they submitted themselves. Work without a date waits for a unit only once it was returned.
     */
    Mono<List<Waiting>> waitingFor(Official official) {
        return database.sql(official, """
                        select year, no, title, due, unit, unit_name, false as review
                        from unit_work
                        where {own unit: unit} and state in ('not-started', 'in-progress', 'returned')
                          and (due is not null or state = 'returned')
                        union all
                        select year, no, title, due, unit, unit_name, true as review
                        from unit_work
                        where :reviews and {reach unit: unit} and state = 'submitted' and submitted_by <> :me
                        """)
                .bind("reviews", official.has(Role.DISCLOSURE_OFFICE))
                .bind("me", official.username())
                .mapProperties(Waiting.class)
                .all()
                .collectList();
    }

    record NewestPlan(int year, String source, LocalDate issuedOn, long tasks) {}

    record UnitProgress(String unit, String unitName, long done, long late, long atRisk, long open, long submitted) {

        UnitTally tally() {
            return new UnitTally(unit, unitName, new Tally(done, late, atRisk, open));
        }
    }

    /** @param review whether it waits for the disclosure office, not for the unit */
    record Waiting(
            int year, int no, String title, @Nullable LocalDate due, String unit, String unitName, boolean review) {}
}
