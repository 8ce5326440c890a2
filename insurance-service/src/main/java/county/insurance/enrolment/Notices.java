package county.insurance.enrolment;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The public notices of the lists, with the objections against them. */
@Unscoped("the notices of one list, which the caller has been found to see")
@Repository
class Notices {

    private static final String NOTICE = """
            select n.id, n.list, n.no, n.starts_on, n.ends_on, n.state, n.opened_by, n.ended_on, n.end_note,
                   (select count(*) from objection o where o.list = n.list and o.resolved_on is null) as open_objections,
                   n.version
            from notice n
            """;

    private static final String OBJECTION = """
            select o.id, o.notice, o.list, o.policy, p.name as policy_name, o.raised_on, o.contact_mask, o.content,
                   o.recorded_by, o.upheld, o.resolution, o.resolved_on, o.resolved_by, o.version
            from objection o left join insured_policy p on p.id = o.policy
            """;

    private final DatabaseClient database;

    Notices(DatabaseClient database) {
        this.database = database;
    }

    /** All notices of a list, the newest first. */
    Mono<List<Notice>> ofList(long list) {
        return database.sql(NOTICE + "where n.list = :list order by n.no desc")
                .bind("list", list)
                .mapProperties(Notice.class)
                .all()
                .collectList();
    }

    /** The notice that runs on a list, or nothing. */
    Mono<Notice> running(long list) {
        return database.sql(NOTICE + "where n.list = :list and n.state = 'running'")
                .bind("list", list)
                .mapProperties(Notice.class)
                .one();
    }

    Mono<Void> open(long list, LocalDate on, LocalDate until, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into notice (list, no, starts_on, ends_on, opened_by, opened_at)
                        select :list, coalesce(max(no), 0) + 1, :on, :until, :by, :at from notice where list = :list
                        """)
                .bind("list", list)
                .bind("on", on)
                .bind("until", until)
                .bind("by", by)
                .bind("at", at)
                .then();
    }

    Mono<Void> close(long id, LocalDate on, String by) {
        return database.sql("""
                        update notice set state = 'closed', ended_on = :on, ended_by = :by, version = version + 1
                        where id = :id and state = 'running'
                        """).bind("id", id).bind("on", on).bind("by", by).then();
    }

    /** Ends the notice that runs on a list, if one does, because the list itself is ended. */
    Mono<Void> cancel(long list, String note, LocalDate on, String by) {
        return database.sql("""
                        update notice set state = 'cancelled', ended_on = :on, ended_by = :by, end_note = :note,
                                          version = version + 1
                        where list = :list and state = 'running'
                        """)
                .bind("list", list)
                .bind("note", note)
                .bind("on", on)
                .bind("by", by)
                .then();
    }

    Mono<List<Objection>> objections(long list) {
        return database.sql(OBJECTION + "where o.list = :list order by o.id")
                .bind("list", list)
                .mapProperties(Objection.class)
                .all()
                .collectList();
    }

    Mono<Objection> objection(long id) {
        return database.sql(OBJECTION + "where o.id = :id")
                .bind("id", id)
                .mapProperties(Objection.class)
                .one();
    }

    /** Adds an objection; a policy that is not on the list counts as none. */
    Mono<Long> object(Notice notice, @Nullable Long policy, LocalDate on, String content, String by) {
        return database.sql("""
                        insert into objection (notice, list, policy, raised_on, content, recorded_by)
                        values (:notice, :list, (select id from insured_policy where id = :policy and list = :list), :on,
                                :content, :by)
                        returning id
                        """)
                .bind("notice", notice.id())
                .bind("list", notice.list())
                .bind("policy", policy == null ? 0L : policy)
                .bind("on", on)
                .bind("content", content)
                .bind("by", by)
                .mapValue(Long.class)
                .one();
    }

    /** Returns 1, or 0 when it was resolved already or changed since {@code version}. */
    Mono<Long> resolve(long id, int version, boolean upheld, String resolution, LocalDate on, String by) {
        return database.sql("""
                        update objection set upheld = :upheld, resolution = :resolution, resolved_on = :on,
                                             resolved_by = :by, version = version + 1
                        where id = :id and version = :version and resolved_on is null
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("upheld", upheld)
                .bind("resolution", resolution)
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }
}
