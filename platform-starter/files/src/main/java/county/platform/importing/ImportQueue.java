package county.platform.importing;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which file is checked next. The unit served least recently comes first, one file of each at a time. A file with
 * which a process died is read once more, alone, when nobody else waits; a second death ends it.
 */
class ImportQueue {

    private static final String DIED =
            "核对这个文件时服务两次意外中断，什么也没有登记。请检查文件：只保留名单本身，另存为新的 .xlsx 文件后再上传；" + "如新文件仍不成功，请联系运维人员。";
    private static final String ERRED = "核对没有完成，什么也没有登记。系统已记录原因，请联系运维人员；解决之前重新上传也不会成功。";
    private static final int MOST_FAILURES = 3;

    /** One at a time over all processes, so that what one takes is known to the next. */
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || '.import_job', 0))";

    private static final String WAITS =
            "(%1$s.state = 'received' or (%1$s.state = 'checking' and %1$s.held_until < now()))";

    /** Nobody is checked beside a second try; one that has waited ten minutes for that is let in before the others. */
    private static final String TAKE = """
            with next as (
                select i.id
                from import_job i
                where %s and (:large or i.size <= :small)
                  and not exists (
                      select from import_job b
                      where b.state = 'checking' and b.held_until >= now()
                        and (b.unit = i.unit or b.attempts > 1 or i.attempts > 0))
                  and (i.attempts > 0 or not exists (
                      select from import_job d
                      where %s and d.attempts > 0 and d.taken_up_at < now() - interval '10 minutes'))
                order by i.attempts > 0,
                         (select max(s.taken_up_at) from import_job s where s.unit = i.unit) nulls first,
                         i.id
                limit 1 for update of i skip locked),
            taken as (
                update import_job i
                set state = 'checking', held_by = :me, held_until = now() + interval '1 minute', taken_up_at = now(),
                    attempts = attempts + 1, done = 0, total = null, version = version + 1
                from next where i.id = next.id
                returning i.*)
            select i.id, i.kind, i.unit, u.name as unit_name, i.about, i.edition, i.version, i.uploaded_by,
                   (select t.id from import_job t
                    where t.kind = i.kind and t.about = i.about and t.unit = i.unit and t.sha256 = i.sha256
                      and t.state = 'applied') as twin
            from taken i join unit u on u.code = i.unit
            """.formatted(WAITS.formatted("i"), WAITS.formatted("d"));

    /** A row that somebody has locked is being worked on, whatever its time says. */
    private static final String TIDY = """
            with lost as (
                select id, held_by is not distinct from :me as erred
                from import_job
                where state = 'checking'
                  and case when held_by is not distinct from :me
                           then not id = any(:running) and held_until < now() + interval '45 seconds'
                           else held_until < now() and attempts > 1 end
                for update skip locked)
            update import_job i
            set state = case when erred and failures + 1 < :most then 'received' else 'failed' end,
                problem = case when not erred then :died when failures + 1 < :most then problem else :erred end,
                failures = failures + case when erred then 1 else 0 end,
                attempts = case when erred then attempts - 1 else 0 end,
                held_by = null, held_until = null, done = 0, total = null, faults = 0, notices = 0,
                version = version + 1
            from lost where i.id = lost.id
            returning i.id, i.kind
            """;

    private static final String HAND_BACK = """
            update import_job
            set state = 'received', attempts = attempts - 1, held_by = null, held_until = null, done = 0, total = null,
                version = version + 1
            where state = 'checking' and held_by = :me and not id = any(:running)
            """;

    private final DatabaseClient database;
    private final StagedRows staged;
    private final UUID me = UUID.randomUUID();

    ImportQueue(DatabaseClient database, StagedRows staged) {
        this.database = database;
        this.staged = staged;
    }

    /**
     * Takes up the next import, or nothing.
     *
     * @param lane whether it may be a large file
     */
    @Transactional
    Mono<ListFile> takeUp(Lane lane) {
        return database.sql(ALONE)
                .then()
                .then(Mono.defer(() -> database.sql(TAKE)
                        .bind("large", lane.large())
                        .bind("small", Lane.SMALL_FILE)
                        .bind("me", me)
                        .mapProperties(ListFile.class)
                        .one()));
    }

    /**
     * Ends what a process died with twice, and gives back what this process has given up.
     *
     * @param running what this process is working on
     */
    @Transactional
    Mono<Void> tidy(Long[] running) {
        return database.sql(TIDY)
                .bind("me", me)
                .bind("running", running)
                .bind("most", MOST_FAILURES)
                .bind("died", DIED)
                .bind("erred", ERRED)
                .mapProperties(Let.class)
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(let -> staged.forget(let.kind(), let.id()))
                .then();
    }

    /**
     * Gives back what this process holds, as if it had never taken it up.
     *
     * @param running what one of its lanes still works on
     */
    Mono<Void> handBack(Long[] running) {
        return database.sql(HAND_BACK).bind("me", me).bind("running", running).then();
    }

    /** A file that was let go. */
    record Let(long id, String kind) {}
}
