package county.forestry.target;

import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The printed targets. */
@Unscoped("the whole table of a published document, of which the caller is shown their part")
@Repository
class Targets {

    private final DatabaseClient database;
    private final EveryRow everyRow;

    Targets(DatabaseClient database, EveryRow everyRow) {
        this.database = database;
        this.everyRow = everyRow;
    }

    /** The year's document, or nothing for a year without targets. */
    Mono<TargetYear> year(int year) {
        return database.sql("select year, source, issued_on from target_year where year = :year")
                .bind("year", year)
                .mapProperties(TargetYear.class)
                .one();
    }

    /** The newest year that has targets. */
    Mono<TargetYear> newest() {
        return database.sql("select year, source, issued_on from target_year order by year desc limit 1")
                .mapProperties(TargetYear.class)
                .one();
    }

    /** The whole table, district row and units in the order in which it prints them. */
    Mono<TargetTable> table(int year) {
        return everyRow.because(
                "the table's own sums are over all units",
                database.sql("""
                        select t.unit, u.name, u.kind, t.land_area, t.afforestation, t.forest_area, t.forest_land,
                               t.stock, t.coverage
                        from forest_target t join unit u on u.code = t.unit
                        where t.year = :year order by u.position
                        """)
                        .bind("year", year)
                        .mapProperties(ForestTarget.class)
                        .all()
                        .collect(Collectors.partitioningBy(
                                target -> target.kind().equals("district")))
                        .map(parts -> new TargetTable(parts.get(true).getFirst(), parts.get(false))));
    }

    /** The district's goals in the document's order. */
    Mono<List<DistrictGoal>> goals(int year) {
        return database.sql("""
                        select key, label, operator, value, unit
                        from district_goal where year = :year order by position
                        """)
                .bind("year", year)
                .mapProperties(DistrictGoal.class)
                .all()
                .collectList();
    }

    record TargetYear(int year, String source, LocalDate issuedOn) {}
}
