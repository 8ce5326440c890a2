package county.platform.audit;

import county.platform.access.Official;
import county.platform.request.RequestId;
import county.platform.unit.UnitDirectory;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes who changed what, in which post, from what to what, into the same transaction as the change. The trail only
 * grows.
 */
public class AuditTrail {

    private static final String INSERT = """
            with held as (
                insert into held_post (username, since, words)
                select :actor, :at, :post
                where :post is distinct from (
                    select words from held_post where username = :actor order by since desc limit 1)
                on conflict do nothing)
            insert into audit_event (at, actor, actor_name, post, roles, action, entity, entity_id, unit, before, after,
                                     request_id)
            values (:at, :actor, :actorName, :post, :roles, :action, :entity, :entityId, :unit,
                    cast(:before as jsonb), cast(:after as jsonb), :requestId)
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private final ObjectMapper json;
    private final UnitDirectory units;
    private final TrailBook book;
    private final boolean strict;

    /** @param strict whether to fail at what has no words */
    AuditTrail(
            DatabaseClient database,
            Clock clock,
            ObjectMapper json,
            UnitDirectory units,
            TrailBook book,
            boolean strict) {
        this.units = units;
        this.book = book;
        this.strict = strict;
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records one change; fails when there is no transaction to record it in.
     *
     * @param action what was done, a verb such as {@code complete}
     * @param entity the kind of thing, such as {@code stage}
     * @param before its state before, or null when it is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> record(
            Official actor,
            String action,
            String entity,
            String entityId,
            @Nullable String unit,
            @Nullable Object before,
            @Nullable Object after) {
        if (strict && !book.knows(action, entity)) {
            return Mono.error(new IllegalStateException(
                    "no words for " + action + " of " + entity + ": declare them as TrailWords of the module"));
        }
        return Mono.deferContextual(context -> {
            GenericExecuteSpec insert = database.sql(INSERT)
                    .bind("at", OffsetDateTime.now(clock))
                    .bind("actor", actor.username())
                    .bind("actorName", actor.name())
                    .bind("post", Post.of(actor, units))
                    .bind(
                            "roles",
                            actor.roles().stream()
                                    .map(role -> role.claim())
                                    .sorted()
                                    .toArray(String[]::new))
                    .bind("action", action)
                    .bind("entity", entity)
                    .bind("entityId", entityId);
            insert = bind(insert, "unit", unit);
            insert = bind(insert, "before", before == null ? null : json.writeValueAsString(before));
            insert = bind(insert, "after", after == null ? null : json.writeValueAsString(after));
            insert = bind(insert, "requestId", context.getOrDefault(RequestId.KEY, null));
            return insert.then();
        });
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec insert, String name, @Nullable String value) {
        return value == null ? insert.bindNull(name, String.class) : insert.bind(name, value);
    }
}
