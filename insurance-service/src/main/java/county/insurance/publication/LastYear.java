package county.insurance.publication;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what the product cost in the last season before a scheme's, in the same unit. */
@Unscoped("published for everybody")
@Repository
public class LastYear {

    private final DatabaseClient database;

    LastYear(DatabaseClient database) {
        this.database = database;
    }

    /** The mean of that season's published prices, which its actual price is once it is over. */
    public Mono<Optional<BigDecimal>> mean(String scheme) {
        return database.sql("""
                        select round(p.mean, 6) as mean
                        from current_scheme s
                        join current_scheme last
                            on last.product = s.product and last.price_unit = s.price_unit and last.year < s.year
                        cross join lateral (select avg(price) as mean from current_price
                                           where scheme = last.scheme
                                             and day between last.price_from and last.price_until) p
                        where s.scheme = :scheme and p.mean > 0
                        order by last.year desc, last.issued_on desc, last.scheme limit 1
                        """)
                .bind("scheme", scheme)
                .mapValue(BigDecimal.class)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
