package county.forestry.milestone;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.search.Hit;
import county.platform.search.SearchText;
import county.platform.search.Searchable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is to be reported by name and year, where a unit that the caller sees has to. */
@Repository
@Order(20)
class MilestoneSearch implements Searchable {

    private final ScopedClient database;

    MilestoneSearch(ScopedClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql(caller, """
                        select '报送节点' as kind, m.title, m.year || ' 年' as period, null as place, '/forestry/milestones/' || m.id as link
                        from milestone m
                        where lower(concat_ws(' ', m.title, '报送节点', m.year)) like all(:patterns)
                          and exists (select from milestone_unit mu where mu.milestone = m.id and {reach unit: mu.unit})
                        order by m.year desc, m.position limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
