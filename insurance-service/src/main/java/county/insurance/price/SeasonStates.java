package county.insurance.price;

import county.platform.access.Official;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads how far the price work is. */
@Repository
class SeasonStates {

    private final DatabaseClient database;

    SeasonStates(DatabaseClient database) {
        this.database = database;
    }

    /** The seasons with monitoring points that have begun and are not locked. */
    Mono<List<SeasonState>> on(LocalDate today) {
        return database.sql("""
                        select s.scheme, s.product_name,
                               coalesce(bool_or(days.day = :today and p.day is null), false) as today_open,
                               count(*) filter (where days.day < :today and p.day is null) as missed,
                               cast(min(days.day) filter (where days.day < :today and p.day is null) as date)
                                   as first_missed,
                               (select count(*) from observation o
                                join monitoring_point m on m.id = o.point
                                where m.scheme = s.scheme and o.state = 'entered' and o.flags <> '{}') as flagged
                        from current_scheme s
                        cross join lateral generate_series(s.price_from, s.price_until, interval '1 day') as days (day)
                        left join published_price p on p.scheme = s.scheme and p.day = days.day and p.version = 1
                        where s.price_origin = 'POINTS' and s.price_from <= :today
                          and not exists (select from actual_price a where a.scheme = s.scheme)
                        group by s.scheme, s.product_name order by s.scheme
                        """)
                .bind("today", today)
                .mapProperties(SeasonState.class)
                .all()
                .collectList();
    }

    /** The caller's points that should report today and have not. */
    Mono<List<SilentPoint>> silent(Official official, LocalDate today) {
        return database.sql("""
                        select m.id, m.name, m.township, s.scheme, s.product_name
                        from monitoring_point m
                        join current_scheme s on s.scheme = m.scheme
                        where m.township = any(:units) and :today between s.price_from and s.price_until
                          and m.active_from <= :today and (m.active_until is null or m.active_until >= :today)
                          and (not exists (select from point_collector c where c.point = m.id)
                               or exists (select from point_collector c where c.point = m.id and c.username = :username))
                          and not exists (select from observation o
                                          where o.point = m.id and o.day = :today and o.state in ('entered', 'confirmed'))
                        order by m.position, m.id
                        """)
                .bind("units", official.unitArray())
                .bind("username", official.username())
                .bind("today", today)
                .mapProperties(SilentPoint.class)
                .all()
                .collectList();
    }

    /** National prices that wait for another officer than the one who entered them. */
    Mono<List<Undecided>> undecided(Official official) {
        return database.sql("""
                        select n.scheme, s.product_name, count(*) as prices
                        from national_price n
                        join current_scheme s on s.scheme = n.scheme
                        where n.state = 'entered' and n.entered_by <> :username
                        group by n.scheme, s.product_name order by n.scheme
                        """)
                .bind("username", official.username())
                .mapProperties(Undecided.class)
                .all()
                .collectList();
    }

    /** Proposed prices that wait for another officer than the one who proposed them. */
    Mono<List<Undecided>> proposed(Official official) {
        return database.sql("""
                        select r.scheme, s.product_name, count(*) as prices
                        from price_proposal r
                        join current_scheme s on s.scheme = r.scheme
                        where r.state = 'proposed' and r.proposed_by <> :username
                        group by r.scheme, s.product_name order by r.scheme
                        """)
                .bind("username", official.username())
                .mapProperties(Undecided.class)
                .all()
                .collectList();
    }

    record SilentPoint(long id, String name, String township, String scheme, String productName) {}

    record Undecided(String scheme, String productName, long prices) {}
}
