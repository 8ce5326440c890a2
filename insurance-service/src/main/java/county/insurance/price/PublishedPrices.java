package county.insurance.price;

import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the published prices up to today, each day's newest version. */
@Repository
class PublishedPrices {

    private final DatabaseClient database;
    private final BusinessTime time;

    PublishedPrices(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** A scheme's prices by day. */
    Mono<List<PublishedPrice>> of(String scheme) {
        return database.sql("""
                        select day, price from current_price where scheme = :scheme and day <= :today order by day
                        """)
                .bind("scheme", scheme)
                .bind("today", time.today())
                .mapProperties(PublishedPrice.class)
                .all()
                .collectList();
    }

    /**
     * The price published for one day.
     *
     * @param price in the scheme's price unit
     */
    record PublishedPrice(LocalDate day, BigDecimal price) {}
}
