package county.insurance.price;

import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads the published prices up to today. A platform with demonstration data shows the made-up ones and no others, one
 * without shows the real ones and no others: the two are never mixed.
 */
@Repository
class PublishedPrices {

    private final DatabaseClient database;
    private final PlatformProperties platform;
    private final BusinessTime time;

    PublishedPrices(DatabaseClient database, PlatformProperties platform, BusinessTime time) {
        this.database = database;
        this.platform = platform;
        this.time = time;
    }

    /** A scheme's prices by day. */
    Mono<List<PublishedPrice>> of(String scheme) {
        return database.sql("""
                        select day, price, demo from published_price
                        where scheme = :scheme and demo = :demo and day <= :today order by day
                        """)
                .bind("scheme", scheme)
                .bind("demo", platform.demo())
                .bind("today", time.today())
                .mapProperties(PublishedPrice.class)
                .all()
                .collectList();
    }

    /**
     * The price published for one day.
     *
     * @param price in the scheme's price unit
     * @param demo made up, not observed
     */
    record PublishedPrice(LocalDate day, BigDecimal price, boolean demo) {}
}
