package county.forestry.goal;

import county.platform.reach.Unscoped;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the year's document asks of the district as a whole. */
@Unscoped("goals of the whole district, published for everybody")
@Repository
class DistrictGoals {

    private final DatabaseClient database;

    DistrictGoals(DatabaseClient database) {
        this.database = database;
    }

    /** The district's goals in the document's order. */
    Mono<List<DistrictGoal>> of(int year) {
        return database.sql("""
                        select key, label, operator, value, unit
                        from district_goal where year = :year order by position
                        """)
                .bind("year", year)
                .mapProperties(DistrictGoal.class)
                .all()
                .collectList();
    }
}
