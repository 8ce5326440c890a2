package county.insurance.policy;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.search.Hit;
import county.platform.search.SearchText;
import county.platform.search.Searchable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Village lists by village, township, scheme and year, as far as the caller sees. */
@Repository
@Order(20)
class ListSearch implements Searchable {

    private final ScopedClient database;

    ListSearch(ScopedClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql(caller, """
                        select '村清单' as kind, vi.name || '第 ' || l.no || ' 号清单' as title, s.name as period,
                               u.name as place, '/insurance/lists/' || l.id as link
                        from enrolment_list l
                        join scheme_title s on s.id = l.scheme
                        join unit u on u.code = l.township
                        join place vi on vi.code = l.village
                        where lower(concat_ws(' ', u.name, vi.name, '清单', s.name, s.year)) like all(:patterns) and
                        """ + EnrolmentLists.VISIBLE + """
                        order by s.year desc, l.id limit :most
                        """)
                .bind("patterns", text.patterns())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
