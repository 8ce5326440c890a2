package county.planning.indicator;

import county.platform.reach.Unscoped;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The indicators and goals of the plans. */
@Unscoped("the plan as published, the same for all")
@Repository
public class Indicators {

    private final DatabaseClient database;

    Indicators(DatabaseClient database) {
        this.database = database;
    }

    /** All indicators of a plan: the table's in their order, then the text's. */
    public Mono<List<Indicator>> ofPlan(String plan) {
        return database.sql("select * from indicator_sheet where plan = :plan order by position")
                .bind("plan", plan)
                .mapProperties(Indicator.class)
                .all()
                .collectList();
    }

    /** The indicator with this id, of whichever plan, or nothing. */
    public Mono<Indicator> withId(String id) {
        return database.sql("select * from indicator_sheet where id = :id")
                .bind("id", id)
                .mapProperties(Indicator.class)
                .one();
    }

    /** Where the text states targets of the table again. */
    public Mono<List<StatedTarget>> statedAgain(String plan) {
        return database.sql("""
                        select s.indicator, s.comparator, s.target, s.location
                        from stated_target s join indicator i on i.id = s.indicator
                        where i.plan = :plan order by i.position, s.location
                        """)
                .bind("plan", plan)
                .mapProperties(StatedTarget.class)
                .all()
                .collectList();
    }

    /** The goals that no figure measures, nearest year first. */
    public Mono<List<WordedGoal>> inWords(String plan) {
        return database.sql("""
                        select id, year, goal, location from worded_goal where plan = :plan order by year, position
                        """)
                .bind("plan", plan)
                .mapProperties(WordedGoal.class)
                .all()
                .collectList();
    }
}
