package county.insurance.publication;

import county.platform.reach.Unscoped;
import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the published prices up to today, each day's newest version. */
@Unscoped("published for everybody")
@Repository
public class PublishedPrices {

    private final DatabaseClient database;
    private final BusinessTime time;

    PublishedPrices(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** A scheme's prices by day. */
    public Mono<List<PublishedPrice>> of(String scheme) {
        return database.sql("""
                        select p.day, p.price, p.version, p.points, p.source,
                               coalesce(cast(first.published_at at time zone 'Asia/Shanghai' as date) > p.day, false) as late
                        from current_price p
                        join published_price first on first.scheme = p.scheme and first.day = p.day and first.version = 1
                        where p.scheme = :scheme and p.day <= :today order by p.day
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
     * @param version 1, or higher after corrections
     * @param points how many points it rests on; null where others published it
     * @param late whether it was first published on a later day
     */
    public record PublishedPrice(
            LocalDate day,
            BigDecimal price,
            int version,
            @Nullable Integer points,
            @Nullable String source,
            boolean late) {}
}
