package county.insurance.scheme;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How far the season of a scheme has come: what was locked or settled does not change any more. */
@Repository
public class SeasonProgress {

    private final DatabaseClient database;

    SeasonProgress(DatabaseClient database) {
        this.database = database;
    }

    /** Whether the actual price has been published, and with it the season's prices are locked. */
    public Mono<Boolean> isLocked(String scheme) {
        return is("select exists (select from actual_price where scheme = :scheme)", scheme);
    }

    /** Whether a settlement of the scheme has been run. */
    public Mono<Boolean> isSettled(String scheme) {
        return is("select exists (select from settlement where scheme = :scheme)", scheme);
    }

    private Mono<Boolean> is(String sql, String scheme) {
        return database.sql(sql).bind("scheme", scheme).mapValue(Boolean.class).one();
    }
}
