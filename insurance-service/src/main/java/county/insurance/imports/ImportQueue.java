package county.insurance.imports;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Which import is checked next. The township served least recently comes first, one file of each at a time. A file with
 * which a process died is read once more, alone, when nobody else waits; a second death ends it.
 */
@Repository
class ImportQueue {

    private static final String DIED =
            "核对这个文件时服务两次意外中断，没有登记任何一户。请检查文件：只保留名单本身，另存为新的 .xlsx 文件后再上传；" + "如新文件仍不成功，请联系运维人员。";
    private static final String ERRED = "核对没有完成，没有登记任何一户。系统已记录原因，请联系运维人员；解决之前重新上传也不会成功。";
    private static final int MOST_FAILURES = 3;

    /** One at a time over all processes, so that what one takes is known to the next. */
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('insurance.enrolment_import', 0))";

    private static final String WAITS =
            "(%1$s.state = 'received' or (%1$s.state = 'checking' and %1$s.held_until < now()))";

    /** Nobody is checked beside a second try; one that has waited ten minutes for that is let in before the others. */
    private static final String TAKE = """
            with next as (
                select i.id
                from enrolment_import i
                where %s and (:large or i.size <= :small)
                  and not exists (
                      select from enrolment_import b
                      where b.state = 'checking' and b.held_until >= now()
                        and (b.township = i.township or b.attempts > 1 or i.attempts > 0))
                  and (i.attempts > 0 or not exists (
                      select from enrolment_import d
                      where %s and d.attempts > 0 and d.taken_up_at < now() - interval '10 minutes'))
                order by i.attempts > 0,
                         (select max(s.taken_up_at) from enrolment_import s where s.township = i.township) nulls first,
                         i.id
                limit 1 for update of i skip locked),
            taken as (
                update enrolment_import i
                set state = 'checking', held_by = :me, held_until = now() + interval '1 minute', taken_up_at = now(),
                    attempts = attempts + 1, done = 0, total = null, version = version + 1
                from next where i.id = next.id
                returning i.*)
            select i.id, i.scheme, i.scheme_version, i.township, u.name as township_name, i.version, i.uploaded_by,
                   (select t.id from enrolment_import t
                    where t.scheme = i.scheme and t.township = i.township and t.sha256 = i.sha256
                      and t.state = 'applied') as twin
            from taken i join unit u on u.code = i.township
            """.formatted(WAITS.formatted("i"), WAITS.formatted("d"));

    /** A row that somebody has locked is being worked on, whatever its time says. */
    private static final String TIDY = """
            with lost as (
                select id, held_by is not distinct from :me as erred
                from enrolment_import
                where state = 'checking'
                  and case when held_by is not distinct from :me
                           then not id = any(:running) and held_until < now() + interval '45 seconds'
                           else held_until < now() and attempts > 1 end
                for update skip locked),
            let as (
                update enrolment_import i
                set state = case when erred and failures + 1 < :most then 'received' else 'failed' end,
                    problem = case when not erred then :died when failures + 1 < :most then problem else :erred end,
                    failures = failures + case when erred then 1 else 0 end,
                    attempts = case when erred then attempts - 1 else 0 end,
                    held_by = null, held_until = null, done = 0, total = null, faults = 0, notices = 0,
                    version = version + 1
                from lost where i.id = lost.id
                returning i.id),
            rows as (delete from import_row where import in (select id from let)),
            faults as (delete from import_fault where import in (select id from let))
            select count(*) from let
            """;

    private static final String HAND_BACK = """
            update enrolment_import
            set state = 'received', attempts = attempts - 1, held_by = null, held_until = null, done = 0, total = null,
                version = version + 1
            where state = 'checking' and held_by = :me
            """;

    private final DatabaseClient database;
    private final UUID me = UUID.randomUUID();

    ImportQueue(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Takes up the next import, or nothing.
     *
     * @param lane whether it may be a large file
     */
    @Transactional
    Mono<Work> takeUp(Lane lane) {
        return database.sql(ALONE)
                .then()
                .then(Mono.defer(() -> database.sql(TAKE)
                        .bind("large", lane.large())
                        .bind("small", Lane.SMALL_FILE)
                        .bind("me", me)
                        .mapProperties(Work.class)
                        .one()));
    }

    /**
     * Ends what a process died with twice, and gives back what this process has given up.
     *
     * @param running what this process is working on
     */
    Mono<Void> tidy(Long[] running) {
        return database.sql(TIDY)
                .bind("me", me)
                .bind("running", running)
                .bind("most", MOST_FAILURES)
                .bind("died", DIED)
                .bind("erred", ERRED)
                .then();
    }

    /** Gives back what this process holds, as if it had never taken it up. */
    Mono<Void> handBack() {
        return database.sql(HAND_BACK).bind("me", me).then();
    }
}
