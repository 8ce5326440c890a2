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

/** Insured parties by the beginning of their name, of every scheme, as far as the caller sees. */
@Repository
@Order(10)
class PolicySearch implements Searchable {

    private final ScopedClient database;

    PolicySearch(ScopedClient database) {
        this.database = database;
    }

    /** By the operators of the index, which the database may use before it looks whose a row is; the function may not. */
    @Override
    public Mono<List<Hit>> find(Official caller, SearchText text, int most) {
        return database.sql(caller, """
                        select '参保人' as kind, p.name as title, s.name as period, u.name || vi.name as place,
                               '/insurance/policies/' || p.id as link
                        from scheme_title s
                        cross join lateral (
                            select p.id, p.name, p.township, p.village
                            from policy p join enrolment_list l on l.id = p.list
                            where p.scheme = s.id and name_key(:name) <> '' and p.name_key ~>=~ name_key(:name)
                              and p.name_key ~<~ (name_key(:name) || chr(1114111)) and
                        """ + Policies.VISIBLE + """
                            order by p.id limit :most) p
                        join unit u on u.code = p.township
                        join place vi on vi.code = p.village
                        order by s.year desc, s.id, p.id limit :most
                        """)
                .bind("name", text.written())
                .bind("most", most)
                .mapProperties(Hit.class)
                .all()
                .collectList();
    }
}
