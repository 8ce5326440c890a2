package county.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import county.platform.page.Page;
import county.platform.page.PageRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The audit trail for the auditor, newest first, page by page. */
@RestController
class AuditController {

    private final DatabaseClient database;
    private final TrailBook book;

    AuditController(DatabaseClient database, TrailBook book) {
        this.database = database;
        this.book = book;
    }

    /** @param before the sequence number that the last page ended with; without it, the newest page */
    @GetMapping("/api/${county.module}/audit")
    Mono<AuditPage> page(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit) {
        var request = new PageRequest(limit);
        return database.sql("""
                        select seq, at, actor, actor_name, post, action, entity, entity_id, unit,
                               before::text as before, after::text as after, request_id
                        from audit_event where seq < :before order by seq desc limit :limit
                        """)
                .bind("before", before)
                .bind("limit", request.fetch())
                .mapProperties(Recorded.class)
                .all()
                .map(one -> one.told(book))
                .collectList()
                .map(found -> Page.of(found, request))
                .map(page -> new AuditPage(page.items(), page.next(AuditEvent::seq), book.fields()));
    }

    /** @param fields what the parts of the things are called */
    record AuditPage(List<AuditEvent> items, @Nullable Long next, Map<String, String> fields) {}

    record Recorded(
            long seq,
            OffsetDateTime at,
            String actor,
            String actorName,
            String post,
            String action,
            String entity,
            String entityId,
            @Nullable String unit,
            @Nullable String before,
            @Nullable String after,
            @Nullable String requestId) {

        AuditEvent told(TrailBook book) {
            return new AuditEvent(
                    seq,
                    at,
                    actor,
                    actorName,
                    post,
                    action,
                    book.act(action, entity),
                    entity,
                    book.thing(entity),
                    entityId,
                    unit,
                    before,
                    after,
                    requestId);
        }
    }

    /**
     * One change, in words.
     *
     * @param post of who did it, as it was then
     * @param what what was done, in words
     * @param thing what it was done to, in words
     */
    record AuditEvent(
            long seq,
            OffsetDateTime at,
            String actor,
            String actorName,
            String post,
            String action,
            String what,
            String entity,
            String thing,
            String entityId,
            @Nullable String unit,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            @Nullable String requestId) {}
}
