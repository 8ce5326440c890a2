package county.insurance.household;

import county.platform.reach.Unscoped;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The codes that were asked for; only their keyed hashes are kept, and the message until it is on its way. */
@Unscoped("codes that were asked for, of no unit; found by a ticket or a fingerprint")
@Repository
class Codes {

    private final DatabaseClient database;

    Codes(DatabaseClient database) {
        this.database = database;
    }

    /** Lets whoever asks the same at once wait for the end of the transaction, so that asks are counted one by one. */
    Mono<Void> lock(byte[] asker) {
        return database.sql("select pg_advisory_xact_lock(:asker)")
                .bind("asker", ByteBuffer.wrap(asker).getLong())
                .then();
    }

    /** How often codes were asked for with this number, name and phone in the last minute and the last day. */
    Mono<Asks> asks(List<byte[]> askers, OffsetDateTime minuteAgo, OffsetDateTime dayAgo) {
        return database.sql("""
                        select count(*) filter (where asked_at > :minuteAgo) as in_a_minute, count(*) as in_a_day
                        from household_code where asker in (:askers) and asked_at > :dayAgo
                        """)
                .bind("askers", askers)
                .bind("minuteAgo", minuteAgo)
                .bind("dayAgo", dayAgo)
                .mapProperties(Asks.class)
                .one();
    }

    record Asks(long inAMinute, long inADay) {}

    Mono<Void> add(Asked asked, OffsetDateTime now, OffsetDateTime until) {
        return database.sql("""
                        insert into household_code (id, identity_index, asker, code_hash, message_sealed, asked_at, expires_at)
                        values (:id, :identity, :asker, :hash, :message, :now, :until)
                        """)
                .bind("id", asked.ticket())
                .bind("identity", asked.identityIndex())
                .bind("asker", asked.asker())
                .bind("hash", asked.codeHash())
                .bind("message", asked.messageSealed())
                .bind("now", now)
                .bind("until", until)
                .then();
    }

    /** Takes messages off the list, oldest first: each is sent once or not at all, whichever process does it. */
    Mono<List<Waiting>> takeWaiting(int most) {
        return database.sql("""
                        with taken as (
                            select id, message_sealed, expires_at from household_code
                            where message_sealed is not null
                            order by asked_at limit :most for update skip locked)
                        update household_code c set message_sealed = null
                        from taken t where c.id = t.id
                        returning t.id, t.message_sealed, t.expires_at
                        """)
                .bind("most", most)
                .mapProperties(Waiting.class)
                .all()
                .collectList();
    }

    /**
     * Counts one attempt and answers whether the code was right: committed before anything is read, so that no guess is
     * free. Empty when there is no such code, when it has expired, or when it was tried {@code most} times.
     */
    Mono<Boolean> attempt(UUID id, List<byte[]> identityIndexes, List<byte[]> hashes, OffsetDateTime now, int most) {
        return database.sql("""
                        update household_code
                        set attempts = attempts + case when code_hash in (:hashes) then 0 else 1 end,
                            used_at = case when code_hash in (:hashes) then coalesce(used_at, :now) else used_at end
                        where id = :id and identity_index in (:identity) and expires_at > :now and attempts < :most
                        returning code_hash in (:hashes) as matches
                        """)
                .bind("id", id)
                .bind("identity", identityIndexes)
                .bind("hashes", hashes)
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

    /**
     * One ask.
     *
     * @param asker fingerprint of number, name and phone together
     * @param codeHash of the code that goes out, or chance when none does
     */
    @SuppressWarnings("ArrayRecordComponent") // on their way to the database
    record Asked(UUID ticket, byte[] identityIndex, byte[] asker, byte[] codeHash, byte[] messageSealed) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Waiting(UUID id, byte[] messageSealed, OffsetDateTime expiresAt) {}
}
