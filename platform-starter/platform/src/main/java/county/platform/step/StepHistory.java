package county.platform.step;

import county.platform.audit.TrailBook;
import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * How a record came to be where it is, read from the audit trail: every record that moves by steps keeps its
 * {@code state}, and where it has them {@code note} and {@code evidence}, under these names.
 */
@Unscoped("the changes of one record, which the caller has been found to see")
public class StepHistory {

    private final DatabaseClient database;
    private final TrailBook book;

    StepHistory(DatabaseClient database, TrailBook book) {
        this.database = database;
        this.book = book;
    }

    /**
     * All changes, newest first.
     *
     * @param entity the kind of thing in the audit trail
     * @param first the state in which a record begins, which no change has recorded
     */
    public Mono<List<Change>> of(String entity, String id, String unit, String first) {
        return database.sql("""
                        select at, post as by, action, coalesce(before ->> 'state', :first) as from_state,
                               after ->> 'state' as to_state, after ->> 'note' as note, after ->> 'evidence' as evidence
                        from audit_event
                        where entity = :entity and entity_id = :id and unit = :unit
                        order by seq desc
                        """)
                .bind("entity", entity)
                .bind("id", id)
                .bind("unit", unit)
                .bind("first", first)
                .mapProperties(Recorded.class)
                .all()
                .map(one -> one.told(book, entity))
                .collectList();
    }

    record Recorded(
            OffsetDateTime at,
            String by,
            String action,
            String fromState,
            String toState,
            @Nullable String note,
            @Nullable String evidence) {

        Change told(TrailBook book, String entity) {
            return new Change(at, by, action, book.act(action, entity), fromState, toState, note, evidence);
        }
    }

    /**
     * One change.
     *
     * @param by the post of who made it, as it was then
     * @param action the move's name
     * @param what what was done, in words
     */
    public record Change(
            OffsetDateTime at,
            String by,
            String action,
            String what,
            String fromState,
            String toState,
            @Nullable String note,
            @Nullable String evidence) {}
}
