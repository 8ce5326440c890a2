package county.insurance.publication;

import county.platform.access.Official;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads how far the price work is. */
@Unscoped("how far the price work of a season is, of no unit")
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
                               (select count(*) from reported_price o
                                where o.scheme = s.scheme and o.state = 'entered' and o.flags <> '{}') as flagged
                        from current_scheme s
                        cross join lateral generate_series(s.price_from, s.price_until, interval '1 day') as days (day)
                        left join published_price p on p.scheme = s.scheme and p.day = days.day and p.version = 1
                        where s.price_origin = 'POINTS' and s.price_from <= :today
                          and not exists (select from season_progress g where g.scheme = s.scheme)
                          and s.scheme <> all (array(select idle_period(:today)))
                        group by s.scheme, s.product_name order by s.scheme
                        """)
                .bind("today", today)
                .mapProperties(SeasonState.class)
                .all()
                .collectList();
    }

    /** Proposed prices that wait for another officer than the one who proposed them. */
    Mono<List<Proposed>> proposed(Official official) {
        return database.sql("""
                        select r.scheme, s.product_name, count(*) as prices
                        from price_proposal r
                        join current_scheme s on s.scheme = r.scheme
                        where r.state = 'proposed' and r.proposed_by <> :username
                        group by r.scheme, s.product_name order by r.scheme
                        """)
                .bind("username", official.username())
                .mapProperties(Proposed.class)
                .all()
                .collectList();
    }

    record Proposed(String scheme, String productName, long prices) {}
}
