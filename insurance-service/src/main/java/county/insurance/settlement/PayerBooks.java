package county.insurance.settlement;

import county.insurance.settlement.Exposure.Book;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the subsidy ledger says of each payer. */
@Repository
class PayerBooks {

    private final DatabaseClient database;

    PayerBooks(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Book>> of(String scheme) {
        return database.sql("""
                        select payer, coalesce(sum(amount) filter (where kind <> 'paid'), 0) as due,
                               coalesce(sum(amount) filter (where kind = 'paid'), 0) as paid
                        from ledger_entry where scheme = :scheme group by payer
                        """)
                .bind("scheme", scheme)
                .mapProperties(Book.class)
                .all()
                .collectList();
    }
}
