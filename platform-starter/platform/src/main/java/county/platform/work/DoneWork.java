package county.platform.work;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.summary.Done;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the caller and their colleagues have done lately, out of the audit trail. */
class DoneWork {

    /** Decision: how far back one looks. */
    private static final int DAYS = 30;

    private static final int MOST = 200;

    private final ScopedClient database;
    private final BusinessTime time;
    private final Module module;

    DoneWork(ScopedClient database, BusinessTime time, Module module) {
        this.module = module;
        this.database = database;
        this.time = time;
    }

    /** The newest first; who only passed a to-do on or looked at something has done nothing yet. */
    Mono<List<Done>> of(Official official) {
        return database.sql(official, """
                        select cast(:module as text) as module, a.seq, a.at, a.actor = :me as mine, a.actor_name as who, a.action, a.entity, a.entity_id,
                               a.unit, u.name as unit_name
                        from audit_event a left join unit u on u.code = a.unit
                        where (a.actor = :me or a.actor in (select m.username from unit_member m where {own unit: m.unit}))
                          and a.at >= :since and a.entity <> 'todo'
                          and a.action not in ('open', 'reveal', 'look-up', 'export', 'download')
                        order by a.seq desc limit :most
                        """)
                .bind("module", module.key())
                .bind("me", official.username())
                .bind("since", OffsetDateTime.now(time.clock()).minusDays(DAYS))
                .bind("most", MOST)
                .mapProperties(Done.class)
                .all()
                .collectList();
    }
}
