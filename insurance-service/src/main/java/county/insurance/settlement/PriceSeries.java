package county.insurance.settlement;

import county.insurance.scheme.ActualPrice;
import county.insurance.scheme.Scheme;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The published prices of a scheme's window, and the actual prices that were made of them. */
@Unscoped("the published prices and what is made of them, the same for everybody")
@Repository
class PriceSeries {

    private final DatabaseClient database;

    PriceSeries(DatabaseClient database) {
        this.database = database;
    }

    /** The prices that count for the actual price, each day's newest version, up to a day. */
    Mono<List<PricedDay>> current(Scheme scheme, LocalDate until) {
        return database.sql("""
                        select day, version, price from current_price
                        where scheme = :scheme and day between :from and least(cast(:last as date), cast(:until as date))
                        order by day
                        """)
                .bind("scheme", scheme.id())
                .bind("from", scheme.priceFrom())
                .bind("last", scheme.priceUntil())
                .bind("until", until)
                .mapProperties(PricedDay.class)
                .all()
                .collectList();
    }

    /** The days on which an actual price rests, with the versions that it took. */
    Mono<List<PricedDay>> locked(String scheme, int version) {
        return database.sql("""
                        select day, price_version as version, price from actual_price_day
                        where scheme = :scheme and version = :version order by day
                        """)
                .bind("scheme", scheme)
                .bind("version", version)
                .mapProperties(PricedDay.class)
                .all()
                .collectList();
    }

    /** Figures of the window that wait for a review or for their publication. */
    Mono<Long> waiting(Scheme scheme) {
        return database.sql("""
                        select (select count(*) from reported_price o
                                where o.scheme = :scheme and o.day between :from and :until
                                  and o.state = 'entered' and o.flags <> '{}')
                             + (select count(*) from national_figure n
                                where n.scheme = :scheme and n.day between :from and :until and n.state = 'entered')
                        """)
                .bind("scheme", scheme.id())
                .bind("from", scheme.priceFrom())
                .bind("until", scheme.priceUntil())
                .mapValue(Long.class)
                .one();
    }

    /** Every version of the actual price, oldest first. */
    Mono<List<LockedPrice>> versions(String scheme) {
        return database.sql("""
                        select version, price_sum, publications, reason, published_on, published_by
                        from actual_price where scheme = :scheme order by version
                        """)
                .bind("scheme", scheme)
                .mapProperties(LockedPrice.class)
                .all()
                .collectList();
    }

    Mono<Void> add(
            String scheme,
            int version,
            ActualPrice price,
            @Nullable String reason,
            LocalDate on,
            String by,
            OffsetDateTime at) {
        return database.sql("""
                        insert into actual_price (scheme, version, price_sum, publications, reason, published_on,
                                                  published_by, published_at)
                        values (:scheme, :version, :sum, :publications, nullif(:reason, ''), :on, :by, :at)
                        """)
                .bind("scheme", scheme)
                .bind("version", version)
                .bind("sum", price.sum())
                .bind("publications", price.publications())
                .bind("reason", reason == null ? "" : reason.strip())
                .bind("on", on)
                .bind("by", by)
                .bind("at", at)
                .then();
    }

    /** The prices that the actual price rests on: those that {@link #current} reads in the same transaction. */
    Mono<Long> addDays(Scheme scheme, int version) {
        return database.sql("""
                        insert into actual_price_day (scheme, version, day, price_version, price)
                        select scheme, :version, day, version, price from current_price
                        where scheme = :scheme and day between :from and :until
                        """)
                .bind("scheme", scheme.id())
                .bind("version", version)
                .bind("from", scheme.priceFrom())
                .bind("until", scheme.priceUntil())
                .fetch()
                .rowsUpdated();
    }
}
