package county.insurance.publication;

import county.insurance.observation.Sample;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes published prices and reads them version by version. Nothing is ever changed, only added. */
@Unscoped("published for everybody; who may publish is asked before")
@Repository
public class Publications {

    private static final String PUBLICATION = """
            select p.day, p.version, p.price, trim_scale(p.mean) as mean, p.points, p.source, p.reason, p.note,
                   p.published_by, p.proposed_by, p.published_at
            from published_price p
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Publications(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest version for a day. */
    public Mono<Publication> current(String scheme, LocalDate day) {
        return database.sql(PUBLICATION + "where p.scheme = :scheme and p.day = :day order by p.version desc limit 1")
                .bind("scheme", scheme)
                .bind("day", day)
                .mapProperties(Publication.class)
                .one();
    }

    /** The price published last for a day before this one. */
    public Mono<Optional<BigDecimal>> priceBefore(String scheme, LocalDate day) {
        return database.sql(
                        "select price from current_price where scheme = :scheme and day < :day order by day desc limit 1")
                .bind("scheme", scheme)
                .bind("day", day)
                .mapValue(BigDecimal.class)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** Every version for a day, oldest first. */
    Mono<List<Publication>> versions(String scheme, LocalDate day) {
        return database.sql(PUBLICATION + "where p.scheme = :scheme and p.day = :day order by p.version")
                .bind("scheme", scheme)
                .bind("day", day)
                .mapProperties(Publication.class)
                .all()
                .collectList();
    }

    /** Every version of the days that were corrected up to a day, by day. */
    Mono<List<Publication>> corrected(String scheme, LocalDate until) {
        return database.sql(PUBLICATION + """
                        where p.scheme = :scheme and p.day <= :until
                          and exists (select from published_price later
                                      where later.scheme = p.scheme and later.day = p.day and later.version > 1)
                        order by p.day, p.version
                        """)
                .bind("scheme", scheme)
                .bind("until", until)
                .mapProperties(Publication.class)
                .all()
                .collectList();
    }

    /** The versions published last, of days up to a day. */
    Mono<List<Publication>> newest(String scheme, LocalDate until, int limit) {
        return database.sql(PUBLICATION + """
                        where p.scheme = :scheme and p.day <= :until
                        order by p.published_at desc nulls last, p.day desc, p.version desc limit :limit
                        """)
                .bind("scheme", scheme)
                .bind("until", until)
                .bind("limit", limit)
                .mapProperties(Publication.class)
                .all()
                .collectList();
    }

    Mono<List<Long>> behind(String scheme, LocalDate day, int version) {
        return database.sql("""
                        select observation from published_observation
                        where scheme = :scheme and day = :day and version = :version
                        """)
                .bind("scheme", scheme)
                .bind("day", day)
                .bind("version", version)
                .mapValue(Long.class)
                .all()
                .collectList();
    }

    /** The figures behind all current publications of a scheme. */
    Mono<List<Sample>> figures(String scheme) {
        return database.sql("""
                        select o.id, o.point, o.day, trim_scale(o.price) as price
                        from current_price p
                        join published_observation b
                            on b.scheme = p.scheme and b.day = p.day and b.version = p.version
                        join reported_price o on o.id = b.observation
                        where p.scheme = :scheme order by o.day, o.point, o.id
                        """)
                .bind("scheme", scheme)
                .mapProperties(Sample.class)
                .all()
                .collectList();
    }

    /** Returns 1, or 0 when somebody else has published this version, or this key was used at the same moment. */
    public Mono<Long> add(String scheme, Publication price) {
        return database.sql("""
                        insert into published_price (scheme, day, version, price, mean, points, source, reason, note,
                                                     published_by, proposed_by, published_at)
                        values (:scheme, :day, :version, :price, cast(nullif(:mean, '') as numeric), nullif(:points, 0),
                                nullif(:source, ''), nullif(:reason, ''), nullif(:note, ''), :by,
                                nullif(:proposedBy, ''), :at)
                        on conflict do nothing
                        """)
                .bind("scheme", scheme)
                .bind("day", price.day())
                .bind("version", price.version())
                .bind("price", price.price())
                .bind("mean", price.mean() == null ? "" : price.mean().toPlainString())
                .bind("points", price.points() == null ? 0 : price.points())
                .bind("source", text(price.source()))
                .bind("reason", text(price.reason()))
                .bind("note", text(price.note()))
                .bind("by", text(price.publishedBy()))
                .bind("proposedBy", text(price.proposedBy()))
                .bind("at", OffsetDateTime.now(clock))
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> restOn(String scheme, LocalDate day, int version, Collection<Long> observations) {
        return database.sql("""
                        insert into published_observation (scheme, day, version, observation)
                        select :scheme, :day, :version, id from unnest(cast(:observations as bigint[])) as behind (id)
                        """)
                .bind("scheme", scheme)
                .bind("day", day)
                .bind("version", version)
                .bind("observations", observations.toArray(Long[]::new))
                .fetch()
                .rowsUpdated();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * One version of a day's published price.
     *
     * @param price in the scheme's price unit
     * @param mean before rounding, to {@value Publishing#MEAN_DECIMALS} decimals; null for a price that others published
     * @param points how many points it rests on
     * @param reason why it replaced the version before
     * @param note what was said about points without an observation
     * @param proposedBy who had proposed it, where nobody published it alone
     */
    public record Publication(
            LocalDate day,
            int version,
            BigDecimal price,
            @Nullable BigDecimal mean,
            @Nullable Integer points,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String publishedBy,
            @Nullable String proposedBy,
            @Nullable Instant publishedAt) {

        /** The same, where another officer had proposed it. */
        Publication proposedBy(String officer) {
            return new Publication(
                    day, version, price, mean, points, source, reason, note, publishedBy, officer, publishedAt);
        }
    }
}
