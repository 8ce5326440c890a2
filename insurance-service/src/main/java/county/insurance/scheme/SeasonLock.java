package county.insurance.scheme;

import county.platform.reach.Unscoped;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lets one transaction at a time write a scheme's prices, so that locking the season and publishing cannot cross. */
@Unscoped("a lock of the transaction, of no unit")
@Repository
public class SeasonLock {

    private final DatabaseClient database;

    SeasonLock(DatabaseClient database) {
        this.database = database;
    }

    /** Waits for its turn; it ends with the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> take(String scheme) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('price series ' || :scheme, 0))")
                .bind("scheme", scheme)
                .then();
    }
}
