package county.insurance.observation;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads which points have not reported. */
@Repository
class SilentPoints {

    private final ScopedClient database;

    SilentPoints(ScopedClient database) {
        this.database = database;
    }

    /** The caller's points that should report today and have not. */
    Mono<List<SilentPoint>> of(Official official, LocalDate today) {
        return database.sql(official, """
                        select m.id, m.name, m.township, s.scheme, s.product_name
                        from price_point m
                        join current_scheme s on s.scheme = m.scheme
                        where {own township: m.township} and :today between s.price_from and s.price_until
                          and m.active_from <= :today and (m.active_until is null or m.active_until >= :today)
                          and (not exists (select from price_collector c where c.point = m.id)
                               or exists (select from price_collector c where c.point = m.id and c.username = :username))
                          and not exists (select from observation o
                                          where o.point = m.id and o.day = :today and o.state in ('entered', 'confirmed'))
                        order by m.position, m.id
                        """)
                .bind("username", official.username())
                .bind("today", today)
                .mapProperties(SilentPoint.class)
                .all()
                .collectList();
    }

    record SilentPoint(long id, String name, String township, String scheme, String productName) {}
}
