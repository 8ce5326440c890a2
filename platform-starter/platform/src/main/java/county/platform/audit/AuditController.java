package county.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import county.platform.page.Page;
import county.platform.page.PageRequest;
import java.time.OffsetDateTime;
import java.util.List;
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

    AuditController(DatabaseClient database) {
        this.database = database;
    }

    /** @param before the sequence number that the last page ended with; without it, the newest page */
    @GetMapping("/api/${county.module}/audit")
    Mono<AuditPage> page(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit) {
        var request = new PageRequest(limit);
        return database.sql("""
                        select seq, at, actor, actor_name, action, entity, entity_id, unit,
                               before::text as before, after::text as after, request_id
                        from audit_event where seq < :before order by seq desc limit :limit
                        """)
                .bind("before", before)
                .bind("limit", request.fetch())
                .mapProperties(AuditEvent.class)
                .all()
                .collectList()
                .map(found -> Page.of(found, request))
                .map(page -> new AuditPage(page.items(), page.next(AuditEvent::seq)));
    }

    record AuditPage(List<AuditEvent> items, @Nullable Long next) {}

    record AuditEvent(
            long seq,
            OffsetDateTime at,
            String actor,
            String actorName,
            String action,
            String entity,
            String entityId,
            @Nullable String unit,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            @Nullable String requestId) {}
}
