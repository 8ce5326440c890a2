package county.insurance.scheme;

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

/** Schemes by name, product, year and the numbers of their documents. */
@Unscoped("schemes as issued, the same for everybody")
@Repository
@Order(30)
class SchemeSearch implements Searchable {

    private final DatabaseClient database;

    SchemeSearch(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql("""
                        select '保险方案' as kind, name as title, year || ' 年' as period, null as place,
                               '/insurance/schemes/' || scheme as link
                        from current_scheme
                        where lower(concat_ws(' ', name, product_name, '方案', year, array_to_string(document_numbers, ' '))) like all(:patterns)
                        order by year desc, name limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
