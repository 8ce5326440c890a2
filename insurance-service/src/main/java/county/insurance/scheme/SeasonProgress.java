package county.insurance.scheme;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * How far the season of a scheme has come: what was locked or settled does not change any more. Who locks the prices and
 * who settles says so here; everybody else asks.
 */
@Unscoped("how far a scheme's season is, of no unit")
@Repository
public class SeasonProgress {

    private final DatabaseClient database;

    SeasonProgress(DatabaseClient database) {
        this.database = database;
    }

    /** Whether the actual price has been published, and with it the season's prices are locked. */
    public Mono<Boolean> isLocked(String scheme) {
        return is("select exists (select from season where scheme = :scheme)", scheme);
    }

    /** Whether a settlement of the scheme has been run. */
    public Mono<Boolean> isSettled(String scheme) {
        return is("select exists (select from season where scheme = :scheme and settled_on is not null)", scheme);
    }

    private Mono<Boolean> is(String sql, String scheme) {
        return database.sql(sql).bind("scheme", scheme).mapValue(Boolean.class).one();
    }

    /** Locks the season's prices; they stay locked from the first time on. */
    public Mono<Void> lock(String scheme, LocalDate on) {
        return database.sql(
                        "insert into season (scheme, locked_on) values (:scheme, :on) on conflict (scheme) do nothing")
                .bind("scheme", scheme)
                .bind("on", on)
                .then();
    }

    /** Says that the season has been settled, the first time. Its prices are locked. */
    public Mono<Void> settle(String scheme, LocalDate on) {
        return database.sql("update season set settled_on = coalesce(settled_on, :on) where scheme = :scheme")
                .bind("scheme", scheme)
                .bind("on", on)
                .then();
    }
}
