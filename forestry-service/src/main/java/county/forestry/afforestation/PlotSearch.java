package county.forestry.afforestation;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.search.Hit;
import county.platform.search.SearchText;
import county.platform.search.Searchable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Plots by unit, village, number, species, planter and year, as far as the caller sees. */
@Repository
@Order(30)
class PlotSearch implements Searchable {

    private final ScopedClient database;

    PlotSearch(ScopedClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql(caller, """
                        select '造林小班' as kind,
                               concat_ws(' ', p.village, p.compartment || ' 林班', p.plot_no || ' 小班', p.patch || ' 细斑') as title,
                               p.year || ' 年' as period, p.unit_name as place, '/forestry/plots/' || p.id as link
                        from plot_sheet p
                        where lower(concat_ws(' ', p.unit_name, p.search, p.year)) like all(:patterns) and p.state <> 'withdrawn'
                          and {reach unit: p.unit}
                        order by p.year desc, p.id limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
