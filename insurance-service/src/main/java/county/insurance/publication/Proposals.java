package county.insurance.publication;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Prices that one officer proposed and another releases. */
@Unscoped("prices that wait for another officer, of no unit")
@Repository
class Proposals {

    private final DatabaseClient database;
    private final Clock clock;

    Proposals(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The one that waits for a day, or nothing. */
    Mono<Proposal> waiting(String scheme, LocalDate day) {
        return database.sql("""
                        select id, scheme, day, replaces, price, observations, causes, reason, note, proposed_by,
                               proposed_at
                        from price_proposal
                        where scheme = :scheme and day = :day and state = 'proposed'
                        """)
                .bind("scheme", scheme)
                .bind("day", day)
                .mapProperties(Proposal.class)
                .one();
    }

    /** The new proposal's number, or nothing when one for this day waits already. */
    Mono<Long> add(
            String scheme,
            LocalDate day,
            int replaces,
            BigDecimal price,
            Collection<Long> observations,
            Collection<String> causes,
            PublicationRequest request,
            String by) {
        return database.sql("""
                        insert into price_proposal (scheme, day, replaces, price, observations, causes, reason, note,
                                                    proposed_by, proposed_at)
                        values (:scheme, :day, :replaces, :price, :observations, :causes, nullif(:reason, ''),
                                nullif(:note, ''), :by, :at)
                        on conflict do nothing returning id
                        """)
                .bind("scheme", scheme)
                .bind("day", day)
                .bind("replaces", replaces)
                .bind("price", price)
                .bind("observations", observations.toArray(Long[]::new))
                .bind("causes", causes.toArray(String[]::new))
                .bind("reason", text(request.reason()))
                .bind("note", text(request.note()))
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .mapValue(Long.class)
                .one();
    }

    /** Returns 1, or 0 when it no longer waits. */
    Mono<Long> decide(long id, String state, @Nullable String note, String by) {
        return database.sql("""
                        update price_proposal
                        set state = :state, decision_note = nullif(:note, ''), decided_by = :by, decided_at = :at
                        where id = :id and state = 'proposed'
                        """)
                .bind("state", state)
                .bind("note", text(note))
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }

    /** Whoever publishes the day in another way ends what was proposed for it. */
    Mono<Long> supersede(String scheme, LocalDate day, String by) {
        return database.sql("""
                        update price_proposal set state = 'superseded', decided_by = :by, decided_at = :at
                        where scheme = :scheme and day = :day and state = 'proposed'
                        """)
                .bind("scheme", scheme)
                .bind("day", day)
                .bind("by", by)
                .bind("at", OffsetDateTime.now(clock))
                .fetch()
                .rowsUpdated();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * A price that waits for another officer.
     *
     * @param replaces the published version that it would replace, 0 when the day has none
     * @param observations what it rests on
     * @param causes why one officer does not publish it alone
     */
    record Proposal(
            long id,
            String scheme,
            LocalDate day,
            int replaces,
            BigDecimal price,
            List<Long> observations,
            List<String> causes,
            @Nullable String reason,
            @Nullable String note,
            String proposedBy,
            Instant proposedAt) {

        Proposal {
            observations = List.copyOf(observations);
            causes = List.copyOf(causes);
        }

        /** Whether the day still rests on the same figures and replaces the same version. */
        boolean stillFits(DayBoard board) {
            int published = board.published() == null ? 0 : board.published().version();
            return published == replaces
                    && Set.copyOf(observations).equals(board.figures().countedIds())
                    && board.figures()
                            .price()
                            .filter(now -> now.compareTo(price) == 0)
                            .isPresent();
        }
    }
}
