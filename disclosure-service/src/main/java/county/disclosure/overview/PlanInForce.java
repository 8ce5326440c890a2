package county.disclosure.overview;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.time.LocalDate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads which plan is being worked on. */
@Repository
class PlanInForce {

    private final ScopedClient database;

    PlanInForce(ScopedClient database) {
        this.database = database;
    }

    /** The plan that is being worked on, the newest one, and how many of its tasks are tasks of a visible unit. */
    Mono<NewestPlan> newest(Official official) {
        return database.sql(official, """
                        select p.year, p.source, p.issued_on,
                               (select count(distinct t.no) from task_unit t
                                where t.year = p.year and {reach unit: t.unit}) as tasks
                        from published_plan p order by p.year desc limit 1
                        """).mapProperties(NewestPlan.class).one();
    }

    record NewestPlan(int year, String source, LocalDate issuedOn, long tasks) {}
}
