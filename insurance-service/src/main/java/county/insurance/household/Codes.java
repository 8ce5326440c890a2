package county.insurance.household;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The codes that were asked for; only their hashes are kept. */
@Repository
class Codes {

    private final DatabaseClient database;

    Codes(DatabaseClient database) {
        this.database = database;
    }

    /** How many codes were asked for in this party's name since then. */
    Mono<Long> askedSince(byte[] identityIndex, OffsetDateTime since) {
        return database.sql("""
                        select count(*) from household_code where identity_index = :identity and asked_at > :since
                        """)
                .bind("identity", identityIndex)
                .bind("since", since)
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> add(UUID id, byte[] identityIndex, byte[] hash, OffsetDateTime now, OffsetDateTime until) {
        return database.sql("""
                        insert into household_code (id, identity_index, code_hash, asked_at, expires_at)
                        values (:id, :identity, :hash, :now, :until)
                        """)
                .bind("id", id)
                .bind("identity", identityIndex)
                .bind("hash", hash)
                .bind("now", now)
                .bind("until", until)
                .then();
    }

    /**
     * Counts one attempt and answers whether the code was right: committed before anything is read, so that no guess is
     * free. Empty when there is no such code, when it has expired, or when it was tried {@code most} times.
     */
    Mono<Boolean> attempt(UUID id, byte[] identityIndex, byte[] hash, OffsetDateTime now, int most) {
        return database.sql("""
                        update household_code
                        set attempts = attempts + case when code_hash = :hash then 0 else 1 end,
                            used_at = case when code_hash = :hash then coalesce(used_at, :now) else used_at end
                        where id = :id and identity_index = :identity and expires_at > :now and attempts < :most
                        returning code_hash = :hash as matches
                        """)
                .bind("id", id)
                .bind("identity", identityIndex)
                .bind("hash", hash)
                .bind("now", now)
                .bind("most", most)
                .mapValue(Boolean.class)
                .one();
    }

    /** Forgets codes that nobody can use any more. */
    Mono<Long> forget(OffsetDateTime before) {
        return database.sql("delete from household_code where asked_at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }
}
