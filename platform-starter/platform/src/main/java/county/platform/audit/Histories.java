package county.platform.audit;

import county.platform.access.Official;
import county.platform.audit.Sight.Asked;
import county.platform.problem.Refused;
import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What was done with a thing, by which post and why, in words, newest first. */
@Unscoped("the trail of one thing, which the caller has been found to see")
class Histories {

    private static final int MOST = 200;

    private final DatabaseClient database;
    private final EveryRow everyRow;
    private final TrailBook book;
    private final Map<String, Sight> sights;

    Histories(DatabaseClient database, EveryRow everyRow, TrailBook book, Collection<Sight> sights) {
        this.database = database;
        this.everyRow = everyRow;
        this.book = book;
        this.sights = sights.stream().collect(Collectors.toUnmodifiableMap(Sight::entity, Function.identity()));
    }

    /** The history of a thing that the caller sees; of any other as if there were none. */
    Mono<List<Happening>> of(Official official, String entity, String id, String unit) {
        Sight sight = sights.get(entity);
        if (sight == null) {
            return Mono.error(Refused.notFound("这类记录的办理经过"));
        }
        return sight.sees(official, new Asked(id, unit))
                .filter(seen -> seen)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条记录")))
                .then(everyRow.because("others' acts with a thing that the caller sees", read(entity, id, unit)));
    }

    private Mono<List<Happening>> read(String entity, String id, String unit) {
        return database.sql("""
                        select seq, at, post, action,
                               coalesce(after ->> 'note', after ->> 'reason', after ->> 'returned', after ->> 'decisionNote',
                                        after ->> 'resolution', after ->> 'certificationNote', after ->> 'outcome') as note
                        from audit_event
                        where entity = :entity and entity_id = :id and (:unit = '' or unit = :unit)
                        order by seq desc limit :most
                        """)
                .bind("entity", entity)
                .bind("id", id)
                .bind("unit", unit)
                .bind("most", MOST)
                .mapProperties(Recorded.class)
                .all()
                .map(one -> one.told(book, entity))
                .collectList();
    }

    record Recorded(
            long seq,
            OffsetDateTime at,
            String post,
            String action,
            @Nullable String note) {

        Happening told(TrailBook book, String entity) {
            return new Happening(seq, at, post.isEmpty() ? "经办人员" : post, book.act(action, entity), note);
        }
    }

    /**
     * One thing that was done.
     *
     * @param by the post of who did it, as it was then
     * @param what what was done, in words
     */
    record Happening(
            long seq,
            OffsetDateTime at,
            String by,
            String what,
            @Nullable String note) {}
}
