package county.platform.work;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.audit.TrailBook;
import county.platform.reach.ScopedClient;
import county.platform.summary.Done;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the caller and their colleagues have done lately, out of the audit trail. */
class DoneWork {

    /** Decision: how far back one looks. */
    private static final int DAYS = 30;

    private static final int MOST = 200;

    private final ScopedClient database;
    private final BusinessTime time;
    private final Module module;
    private final TrailBook book;

    DoneWork(ScopedClient database, BusinessTime time, Module module, TrailBook book) {
        this.database = database;
        this.time = time;
        this.module = module;
        this.book = book;
    }

    /** The newest first; who only passed a to-do on or looked at something has done nothing yet. */
    Mono<List<Done>> of(Official official) {
        return database.sql(official, """
                        select a.seq, a.at, a.actor = :me as mine, a.post as who, a.action, a.entity, a.entity_id, a.unit,
                               u.name as unit_name
                        from audit_event a left join unit u on u.code = a.unit
                        where (a.actor = :me or a.actor in (select m.username from unit_member m where {own unit: m.unit}))
                          and a.at >= :since and a.entity <> 'todo'
                          and a.action not in ('open', 'reveal', 'look-up', 'export', 'download')
                        order by a.seq desc limit :most
                        """)
                .bind("me", official.username())
                .bind("since", OffsetDateTime.now(time.clock()).minusDays(DAYS))
                .bind("most", MOST)
                .mapProperties(Found.class)
                .all()
                .map(this::told)
                .collectList();
    }

    private Done told(Found found) {
        return new Done(
                module.key(),
                found.seq(),
                found.at(),
                found.mine(),
                found.who(),
                book.thing(found.entity()) + "：" + book.act(found.action(), found.entity()),
                found.entityId(),
                found.unit(),
                found.unitName());
    }

    record Found(
            long seq,
            OffsetDateTime at,
            boolean mine,
            String who,
            String action,
            String entity,
            String entityId,
            @Nullable String unit,
            @Nullable String unitName) {}
}
