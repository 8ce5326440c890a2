package county.insurance.settlement;

import county.insurance.settlement.Exposure.Book;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the subsidy ledger says of each payer. */
@Repository
class PayerBooks {

    private final ScopedClient database;

    PayerBooks(ScopedClient database) {
        this.database = database;
    }

    Mono<List<Book>> of(Official official, String scheme) {
        return database.sql(official, """
                        select payer, coalesce(sum(amount) filter (where kind <> 'paid'), 0) as due,
                               coalesce(sum(amount) filter (where kind = 'paid'), 0) as paid
                        from booked_amount e
                        where e.scheme = :scheme
                          and {reach township: e.township
                               | insurer: exists (select from village_list l where l.id = e.list and l.insurer = any(own))}
                        group by payer
                        """)
                .bind("scheme", scheme)
                .mapProperties(Book.class)
                .all()
                .collectList();
    }
}
