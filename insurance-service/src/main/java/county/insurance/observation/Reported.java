package county.insurance.observation;

import county.insurance.point.PointUse;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What has been reported for a point. */
@Unscoped("whether a point has figures, asked by the officer who keeps the points, whose figures they are not")
@Repository
class Reported implements PointUse {

    private final DatabaseClient database;

    Reported(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> hasFigures(long point) {
        return database.sql("select exists (select from observation where point = :id)")
                .bind("id", point)
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Boolean> hasFiguresOutside(long point, LocalDate from, @Nullable LocalDate until) {
        return database.sql("""
                        select exists (select from observation
                                       where point = :id and state <> 'replaced'
                                         and (day < :from or day > cast(nullif(:until, '') as date)))
                        """)
                .bind("id", point)
                .bind("from", from)
                .bind("until", until == null ? "" : until.toString())
                .mapValue(Boolean.class)
                .one();
    }
}
