package county.forestry.goal;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.search.Hit;
import county.platform.search.SearchText;
import county.platform.search.Searchable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Units' goals in force by unit and year, as far as the caller sees. */
@Repository
@Order(10)
class GoalSearch implements Searchable {

    private final ScopedClient database;

    GoalSearch(ScopedClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql(caller, """
                        select '任务指标' as kind, u.name || '森林目标' as title, g.year || ' 年' as period, u.name as place,
                               '/forestry?year=' || g.year || '&unit=' || g.unit as link
                        from afforestation_goal g join unit u on u.code = g.unit
                        where lower(concat_ws(' ', u.name, '森林目标 任务指标', g.year)) like all(:patterns) and {reach unit: g.unit}
                        order by g.year desc, u.position limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
