package county.forestry.goal;

import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The printed goals. */
@Unscoped("the whole table of a published document, of which the caller is shown their part")
@Repository
class Goals {

    private final DatabaseClient database;
    private final EveryRow everyRow;

    Goals(DatabaseClient database, EveryRow everyRow) {
        this.database = database;
        this.everyRow = everyRow;
    }

    /** The year's document, or nothing for a year without goals. */
    Mono<GoalYear> year(int year) {
        return database.sql("select year, source, issued_on from goal_year where year = :year")
                .bind("year", year)
                .mapProperties(GoalYear.class)
                .one();
    }

    /** The newest year that has goals. */
    Mono<GoalYear> newest() {
        return database.sql("select year, source, issued_on from goal_year order by year desc limit 1")
                .mapProperties(GoalYear.class)
                .one();
    }

    /** The whole table, district row and units in the order in which it prints them. */
    Mono<GoalTable> table(int year) {
        return everyRow.because(
                "the table's own sums are over all units",
                database.sql("""
                        select t.unit, u.name, u.kind, t.land_area, t.afforestation, t.forest_area, t.forest_land,
                               t.stock, t.coverage
                        from forest_goal t join unit u on u.code = t.unit
                        where t.year = :year order by u.position
                        """)
                        .bind("year", year)
                        .mapProperties(ForestGoal.class)
                        .all()
                        .collectList()
                        .map(rows -> new GoalTable(
                                rows.stream()
                                        .filter(ForestGoal::isOfTheDistrict)
                                        .findFirst()
                                        .orElseThrow(),
                                rows.stream()
                                        .filter(row -> !row.isOfTheDistrict())
                                        .toList())));
    }

    /** The district's goals in the document's order. */
    Mono<List<DistrictGoal>> districtGoals(int year) {
        return database.sql("""
                        select key, label, operator, value, unit
                        from district_goal where year = :year order by position
                        """)
                .bind("year", year)
                .mapProperties(DistrictGoal.class)
                .all()
                .collectList();
    }

    record GoalYear(int year, String source, LocalDate issuedOn) {}
}
