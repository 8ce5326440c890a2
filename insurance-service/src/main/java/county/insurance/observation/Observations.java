package county.insurance.observation;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The observations of all points. */
@Unscoped(
        "the figures behind a published price, read and reviewed as a whole by those who make it; a collector is shown their own points")
@Repository
public class Observations {

    private static final String OBSERVATION = """
            select o.id, o.point, o.day, trim_scale(o.price) as price, trim_scale(o.weight) as weight, o.note, o.state,
                   o.flags, o.replaces, o.late_reason, o.entered_by, o.entered_at, o.reviewed_by, o.review_note, o.version
            from observation o
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Observations(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Observation> find(long id) {
        return database.sql(OBSERVATION + "where o.id = :id")
                .bind("id", id)
                .mapProperties(Observation.class)
                .one();
    }

    /** All observations of a scheme on a day, replaced and rejected ones too. */
    public Mono<List<Observation>> of(String scheme, LocalDate day) {
        return database.sql(OBSERVATION + """
                        join price_point m on m.id = o.point
                        where m.scheme = :scheme and o.day = :day order by m.position, m.id, o.id
                        """)
                .bind("scheme", scheme)
                .bind("day", day)
                .mapProperties(Observation.class)
                .all()
                .collectList();
    }

    /** What counts of a scheme from one day to another, both in. */
    public Mono<List<Sample>> counted(String scheme, LocalDate from, LocalDate until) {
        return database.sql("""
                        select o.id, o.point, o.day, trim_scale(o.price) as price
                        from observation o
                        join price_point m on m.id = o.point
                        where m.scheme = :scheme and o.day between :from and :until
                          and o.state in ('entered', 'confirmed')
                        order by o.day, m.position, m.id, o.id
                        """)
                .bind("scheme", scheme)
                .bind("from", from)
                .bind("until", until)
                .mapProperties(Sample.class)
                .all()
                .collectList();
    }

    /** Observations that wait for a second look, oldest first, after an id. */
    Mono<List<Observation>> flagged(String scheme, long after, int limit) {
        return database.sql(OBSERVATION + """
                        join price_point m on m.id = o.point
                        where m.scheme = :scheme and o.state = 'entered' and o.flags <> '{}' and o.id > :after
                        order by o.id limit :limit
                        """)
                .bind("scheme", scheme)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(Observation.class)
                .all()
                .collectList();
    }

    /** The new row's id, or nothing when its key or what it replaces was taken at the same moment. */
    Mono<Long> add(ObservationRequest entry, @Nullable String lateReason, String by) {
        return database.sql("""
                        insert into observation (point, day, price, weight, note, replaces, late_reason, entered_by,
                                                 entered_at)
                        values (:point, :day, :price, cast(nullif(:weight, '') as numeric), nullif(:note, ''),
                                nullif(:replaces, 0), nullif(:lateReason, ''), :by, :at)
                        on conflict do nothing returning id
                        """)
                .bind("point", entry.point())
                .bind("day", entry.day())
                .bind("price", entry.price())
                .bind("weight", text(entry.weight()))
                .bind("note", text(entry.note()))
                .bind("replaces", entry.replaces() == null ? 0L : entry.replaces())
                .bind("lateReason", text(lateReason))
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .mapValue(Long.class)
                .one();
    }

    /** Returns 1, or 0 when it has been replaced already. */
    Mono<Long> replace(long id) {
        return database.sql("""
                        update observation set state = 'replaced', version = version + 1
                        where id = :id and state <> 'replaced'
                        """).bind("id", id).fetch().rowsUpdated();
    }

    Mono<Long> flag(long id, Collection<Flag> flags) {
        return database.sql("update observation set flags = :flags, version = version + 1 where id = :id")
                .bind("id", id)
                .bind("flags", flags.stream().map(Flag::code).toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Returns 1, or 0 when it has changed since {@code version}. */
    Mono<Long> review(long id, boolean confirmed, String note, String by, int version) {
        return database.sql("""
                        update observation
                        set state = :state, review_note = :note, reviewed_by = :by, reviewed_at = :at,
                            version = version + 1
                        where id = :id and version = :version and state <> 'replaced'
                        """)
                .bind("state", confirmed ? "confirmed" : "rejected")
                .bind("note", note)
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString().strip();
        };
    }
}
