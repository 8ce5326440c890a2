package county.insurance.national;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** National prices on their way to publication. */
@Unscoped("national prices, of no unit")
@Repository
class NationalPrices {

    private static final String PRICE = """
            select id, scheme, day, trim_scale(price) as price, source, reason, state, entered_by, entered_at, decided_by,
                   decided_at, decision_note, version
            from national_price
            """;

    private final DatabaseClient database;
    private final Clock clock;

    NationalPrices(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<NationalPrice> find(long id) {
        return database.sql(PRICE + "where id = :id")
                .bind("id", id)
                .mapProperties(NationalPrice.class)
                .one();
    }

    /** Newest first, before an id. */
    Mono<List<NationalPrice>> of(String scheme, long before, int limit) {
        return database.sql(PRICE + "where scheme = :scheme and id < :before order by id desc limit :limit")
                .bind("scheme", scheme)
                .bind("before", before)
                .bind("limit", limit)
                .mapProperties(NationalPrice.class)
                .all()
                .collectList();
    }

    /** The days that have a published price or one that waits for its decision. */
    Mono<List<DayState>> days(String scheme) {
        return database.sql("""
                        select coalesce(n.day, p.day) as day, p.price as published, n.day is not null as undecided
                        from (select day, price from current_price where scheme = :scheme) p
                        full join (select day from national_price where scheme = :scheme and state = 'entered') n
                            on n.day = p.day
                        """)
                .bind("scheme", scheme)
                .mapProperties(DayState.class)
                .all()
                .collectList();
    }

    /** The new row's id, or nothing when one for this day waits already. */
    Mono<Long> add(NationalPriceRequest price, String by) {
        return database.sql("""
                        insert into national_price (scheme, day, price, source, reason, entered_by, entered_at)
                        values (:scheme, :day, :price, :source, nullif(:reason, ''), :by, :at)
                        on conflict do nothing returning id
                        """)
                .bind("scheme", price.scheme())
                .bind("day", price.day())
                .bind("price", price.price())
                .bind("source", price.source().strip())
                .bind("reason", text(price.reason()))
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .mapValue(Long.class)
                .one();
    }

    /** Returns 1, or 0 when it has been decided since {@code version}. */
    Mono<Long> decide(long id, boolean published, @Nullable String note, String by, int version) {
        return database.sql("""
                        update national_price
                        set state = :state, decision_note = nullif(:note, ''), decided_by = :by, decided_at = :at,
                            version = version + 1
                        where id = :id and version = :version and state = 'entered'
                        """)
                .bind("state", published ? "published" : "rejected")
                .bind("note", text(note))
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * What is known of a day.
     *
     * @param published its price, or null
     * @param undecided whether one waits for its decision
     */
    record DayState(LocalDate day, @Nullable BigDecimal published, boolean undecided) {}
}
