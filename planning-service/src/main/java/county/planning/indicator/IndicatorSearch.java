package county.planning.indicator;

import county.platform.access.Official;
import county.platform.reach.Unscoped;
import county.platform.search.Hit;
import county.platform.search.SearchText;
import county.platform.search.Searchable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Indicators by name, group and responsible unit. */
@Unscoped("the plan as published, the same for all")
@Repository
@Order(10)
class IndicatorSearch implements Searchable {

    private final DatabaseClient database;

    IndicatorSearch(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql("""
                        select '规划指标' as kind, i.name as title, p.source as period, i.responsible_name as place,
                               '/planning/indicators/' || i.id as link
                        from indicator_sheet i join plan_basis p on p.id = i.plan
                        where lower(concat_ws(' ', i.name, i.group_label, i.responsible_name)) like all(:patterns)
                        order by p.issued_on desc, i.position limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
