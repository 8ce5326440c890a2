package county.insurance.point;

import county.platform.access.Official;
import county.platform.reach.Unscoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The monitoring points. */
@Unscoped(
        "the points of a published price, kept by officers who see every unit; others are shown those of their townships")
@Repository
public class Points {

    private static final String POINT = """
            select m.id, m.scheme, m.name, m.township, m.address, m.position, m.active_from, m.active_until, m.version,
                   array(select c.username from point_collector c where c.point = m.id order by c.username) as collectors
            from monitoring_point m
            """;

    private final DatabaseClient database;

    Points(DatabaseClient database) {
        this.database = database;
    }

    /** All points of a scheme. */
    public Mono<List<Point>> of(String scheme) {
        return database.sql(POINT + "where m.scheme = :scheme order by m.position, m.id")
                .bind("scheme", scheme)
                .mapProperties(Point.class)
                .all()
                .collectList();
    }

    /** The points of a scheme that the caller may see. */
    public Mono<List<Point>> of(String scheme, Official official) {
        return of(scheme)
                .map(points -> points.stream()
                        .filter(point -> official.sees(point.township()))
                        .toList());
    }

    public Mono<Point> find(long id) {
        return database.sql(POINT + "where m.id = :id")
                .bind("id", id)
                .mapProperties(Point.class)
                .one();
    }

    /** The new point's id, or nothing when the scheme has one of this name. */
    Mono<Long> add(PointRequest point, String township, String by) {
        var insert = database.sql("""
                        insert into monitoring_point (scheme, name, township, address, position, active_from, active_until,
                                                      created_by)
                        values (:scheme, :name, :township, cast(nullif(:address, '') as text), :position, :from,
                                cast(nullif(:until, '') as date), :by)
                        on conflict (scheme, name) do nothing returning id
                        """)
                .bind("scheme", point.scheme())
                .bind("name", point.name().strip())
                .bind("township", township)
                .bind("address", text(point.address()))
                .bind("position", point.position())
                .bind("from", point.activeFrom())
                .bind("until", text(point.activeUntil()))
                .bind("by", by);
        return insert.mapValue(Long.class).one();
    }

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    Mono<Long> change(long id, PointRequest point) {
        return database.sql("""
                        update monitoring_point
                        set name = :name, address = cast(nullif(:address, '') as text), position = :position,
                            active_from = :from, active_until = cast(nullif(:until, '') as date), version = version + 1
                        where id = :id and version = :version
                        """)
                .bind("id", id)
                .bind("name", point.name().strip())
                .bind("address", text(point.address()))
                .bind("position", point.position())
                .bind("from", point.activeFrom())
                .bind("until", text(point.activeUntil()))
                .bind("version", point.version())
                .fetch()
                .rowsUpdated();
    }

    /** Whether another point of the scheme has this name. */
    Mono<Boolean> isTaken(String scheme, String name, long except) {
        return database.sql("""
                        select exists(select from monitoring_point
                                      where scheme = :scheme and name = :name and id <> :except)
                        """)
                .bind("scheme", scheme)
                .bind("name", name.strip())
                .bind("except", except)
                .mapValue(Boolean.class)
                .one();
    }

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    Mono<Long> remove(long id, int version) {
        return database.sql("delete from monitoring_point where id = :id and version = :version")
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    /** Those collectors of a scheme's points who have never done anything in this module. */
    Mono<Set<String>> unknownCollectors(String scheme) {
        return database.sql("""
                        select distinct c.username
                        from point_collector c
                        join monitoring_point m on m.id = c.point
                        where m.scheme = :scheme
                          and not exists (select from audit_event e where e.actor = c.username)
                        """)
                .bind("scheme", scheme)
                .mapValue(String.class)
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<Void> collect(long id, List<String> usernames) {
        return database.sql("delete from point_collector where point = :id")
                .bind("id", id)
                .then()
                .then(database.sql("""
                                insert into point_collector (point, username)
                                select :id, username from unnest(cast(:usernames as text[])) as named (username)
                                """)
                        .bind("id", id)
                        .bind("usernames", usernames.toArray(String[]::new))
                        .then());
    }

    /** Text that the statement turns into null when it is empty. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
