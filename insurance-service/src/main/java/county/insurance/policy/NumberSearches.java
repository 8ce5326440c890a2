package county.insurance.policy;

import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How often each person looked for somebody by number, for a day. */
@Unscoped("how often the caller themselves has searched")
@Repository
class NumberSearches {

    private final DatabaseClient database;

    NumberSearches(DatabaseClient database) {
        this.database = database;
    }

    /** Lets the same person's searches wait for each other until the end of the transaction, so that each is counted. */
    Mono<Void> lock(String actor) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('number search ' || :actor, 0))")
                .bind("actor", actor)
                .then();
    }

    Mono<Long> since(String actor, OffsetDateTime since) {
        return database.sql("select count(*) from number_search where actor = :actor and at > :since")
                .bind("actor", actor)
                .bind("since", since)
                .mapValue(Long.class)
                .one();
    }

    /** Counts one search, and forgets what no longer counts. */
    Mono<Void> add(String actor, OffsetDateTime now) {
        return database.sql("delete from number_search where actor = :actor and at < :before")
                .bind("actor", actor)
                .bind("before", now.minusDays(1))
                .then()
                .then(database.sql("insert into number_search (actor, at) values (:actor, :now)")
                        .bind("actor", actor)
                        .bind("now", now)
                        .then());
    }
}
