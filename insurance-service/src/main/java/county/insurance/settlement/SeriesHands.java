package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.reach.Unscoped;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Knows whose figures a season's prices rest on: who entered one does not turn them into money. */
@Unscoped("the prices of a season are of no unit; the caller is asked about themselves")
@Repository
public class SeriesHands {

    private final DatabaseClient database;

    SeriesHands(DatabaseClient database) {
        this.database = database;
    }

    /** For how many days the price that counts rests on a figure that the caller entered. */
    Mono<Long> days(Official official, String scheme) {
        return database.sql("""
                        select (select count(distinct o.day)
                                from current_price p
                                join published_figure b
                                    on b.scheme = p.scheme and b.day = p.day and b.version = p.version
                                join reported_price o on o.id = b.observation
                                where p.scheme = :scheme and o.entered_by = :username)
                             + (select count(distinct n.day) from national_figure n
                                where n.scheme = :scheme and n.state = 'published' and n.entered_by = :username)
                        """)
                .bind("scheme", scheme)
                .bind("username", official.username())
                .mapValue(Long.class)
                .one();
    }

    /**
     * Passes unless there is such a day.
     *
     * @param what they may not do then
     */
    static void mustBeClean(long days, String what) {
        if (days > 0) {
            throw Refused.sameHand("您录入过本季 " + days + " 天的价格，不能" + what + "；请由没有录入过本季价格的人员办理。");
        }
    }
}
