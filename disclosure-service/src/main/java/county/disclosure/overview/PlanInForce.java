package county.disclosure.overview;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads which plans are being worked on. */
@Repository
class PlanInForce {

    private final ScopedClient database;

    PlanInForce(ScopedClient database) {
        this.database = database;
    }

    /** The plans that count, the newest first, and how many of each one's tasks are tasks of a visible unit. */
    Mono<List<CountingPlan>> counting(Official official, LocalDate today) {
        return database.sql(official, """
                        select p.year, p.source, p.issued_on,
                               (select count(distinct t.no) from task_unit t
                                where t.year = p.year and {reach unit: t.unit}) as tasks
                        from published_plan p where p.year::text <> all (array(select idle_period(:today)))
                        order by p.year desc
                        """)
                .bind("today", today)
                .mapProperties(CountingPlan.class)
                .all()
                .collectList();
    }

    record CountingPlan(int year, String source, LocalDate issuedOn, long tasks) {}
}
