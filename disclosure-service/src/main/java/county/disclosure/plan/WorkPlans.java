package county.disclosure.plan;

import county.platform.problem.Refused;
import county.platform.reach.Unscoped;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The work plans that have been issued. */
@Unscoped("the plan as published, the same for all")
@Repository
public class WorkPlans {

    private final DatabaseClient database;

    WorkPlans(DatabaseClient database) {
        this.database = database;
    }

    /** This year's plan; refuses a year that has none. */
    public Mono<WorkPlan> ofYear(int year) {
        return database.sql("select year, source, issued_on from work_plan where year = :year")
                .bind("year", year)
                .mapProperties(WorkPlan.class)
                .one()
                .switchIfEmpty(Mono.error(() -> Refused.notFound(year + " 年的政务公开工作要点")));
    }
}
