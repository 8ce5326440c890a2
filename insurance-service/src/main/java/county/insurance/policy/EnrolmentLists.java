package county.insurance.policy;

import county.platform.access.Official;
import county.platform.export.Exports;
import county.platform.page.Count;
import county.platform.problem.Refused;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The village lists. Reading one for a change locks it until the transaction ends, so changes come one after another. */
@Unscoped("one list that the caller has locked, and moves or removes; each read has its scope")
@Repository
public class EnrolmentLists {

    /** Lists, or some of them, with what their policies add up to. */
    private static final String SELECT = """
            select l.id, l.scheme, s.name as scheme_name, l.scheme_version, v.quantity_unit, l.township,
                   u.name as township_name, l.village, vi.name as village_name, l.no, l.state, l.insurer, l.returned,
                   l.underwritten_on, l.created_by, l.created_at, l.version, t.*
            from %s l
            join scheme_title s on s.id = l.scheme
            join scheme_terms v on v.scheme = l.scheme and v.version = l.scheme_version
            join unit u on u.code = l.township
            join place vi on vi.code = l.village
            cross join lateral (
                select count(*) as policies, coalesce(sum(p.quantity), 0) as quantity,
                       coalesce(sum(p.sum_insured), 0) as sum_insured, coalesce(sum(p.premium), 0) as premium,
                       coalesce(sum(p.farmer), 0) as farmer, coalesce(sum(p.district), 0) as district,
                       coalesce(sum(p.city), 0) as city, coalesce(sum(p.province), 0) as province,
                       count(*) filter (where p.unsigned) as unsigned,
                       count(*) filter (where p.grown and not p.certified) as uncertified,
                       count(*) filter (where p.previous_unknown) as previous_unknown
                from policy_standing p where p.list = l.id and p.ended_on is null) t
            """;

    /** Which lists somebody sees: all, their township's, or as an insurer those that have come to them. */
    static final String VISIBLE = """
             {reach township: l.township
              | insurer: l.state in ('insurer', 'development', 'finance', 'in-force', 'ended') and l.insurer = any(own)}
            """;

    /** Which of them are asked for. */
    private static final String WANTED = """
             and (:scheme = '' or l.scheme = :scheme) and (:township = '' or l.township = :township)
             and (:text = '' or exists (select from place w where w.code = l.village and position(:text in w.name) > 0))
            """;

    private final DatabaseClient database;
    private final ScopedClient scoped;

    EnrolmentLists(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /** A page of lists in the order of their ids, as far as the caller sees; filters that are empty do not count. */
    public Mono<List<EnrolmentList>> page(Official official, WantedLists wanted, String state, long after, int limit) {
        // The page first, then the sums: whatever the database believes of the lists, it adds up no others.
        String page = "(select l.* from enrolment_list l where l.id > :after and " + VISIBLE + WANTED + """
                 and (:state = '' or l.state = :state)
                order by l.id limit :limit)
                """;
        return wanted(visible(official, SELECT.formatted(page) + "order by l.id"), wanted)
                .bind("after", after)
                .bind("state", state)
                .bind("limit", limit)
                .mapProperties(EnrolmentList.class)
                .all()
                .collectList();
    }

    /** All such lists, township by township and village by village, for a file. */
    public Flux<EnrolmentList> all(Official official, WantedLists wanted, String state) {
        return Exports.rows(
                wanted(
                                visible(
                                        official,
                                        SELECT.formatted("enrolment_list") + "where " + VISIBLE + WANTED
                                                + " and (:state = '' or l.state = :state)"
                                                + " order by u.position, vi.code, l.no, l.id"),
                                wanted)
                        .bind("state", state),
                EnrolmentList.class);
    }

    /** How many such lists there are in each state that has any, as far as the caller sees. */
    public Mono<List<Count>> counts(Official official, WantedLists wanted) {
        return wanted(
                        visible(
                                official,
                                "select l.state as key, count(*) as rows from enrolment_list l where " + VISIBLE
                                        + WANTED + " group by l.state order by l.state"),
                        wanted)
                .mapProperties(Count.class)
                .all()
                .collectList();
    }

    private static GenericExecuteSpec wanted(GenericExecuteSpec statement, WantedLists wanted) {
        return statement
                .bind("scheme", wanted.scheme())
                .bind("township", wanted.township())
                .bind("text", wanted.text());
    }

    /** One list that the caller sees, or nothing. */
    public Mono<EnrolmentList> find(Official official, long id) {
        return visible(official, SELECT.formatted("enrolment_list") + "where l.id = :id and " + VISIBLE)
                .bind("id", id)
                .mapProperties(EnrolmentList.class)
                .one();
    }

    /** Whether the caller sees this list; costs less than to find it, with its sums. */
    public Mono<Boolean> sees(Official official, long id) {
        return visible(official, "select exists (select from enrolment_list l where l.id = :id and " + VISIBLE + ")")
                .bind("id", id)
                .mapValue(Boolean.class)
                .one();
    }

    /** A statement over lists that somebody sees, with what {@link #VISIBLE} asks. */
    private GenericExecuteSpec visible(Official official, String sql) {
        return scoped.sql(official, sql);
    }

    /** Refuses, as if there were none, a list that the caller does not see. */
    public Mono<Void> mustSee(Official official, long id) {
        return sees(official, id).flatMap(seen -> seen ? Mono.empty() : Mono.error(() -> Refused.notFound("这份清单")));
    }

    /** One list that the caller sees, locked until the transaction ends, or nothing. */
    public Mono<EnrolmentList> lock(Official official, long id) {
        return database.sql("select id from enrolment_list where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(locked -> find(official, id));
    }

    /** A new list of a village, with the next number. */
    public Mono<Long> add(String scheme, int version, String township, String village, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into enrolment_list (scheme, scheme_version, township, village, no, created_by, created_at)
                        select :scheme, :version, :township, :village, coalesce(max(no), 0) + 1, :by, :at
                        from enrolment_list where scheme = :scheme and village = :village
                        returning id
                        """)
                .bind("scheme", scheme)
                .bind("version", version)
                .bind("township", township)
                .bind("village", village)
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    /** The village's name when it lies in this township, or nothing. */
    public Mono<String> villageName(String village, String township) {
        return database.sql("select name from place where code = :village and township = :township")
                .bind("village", village)
                .bind("township", township)
                .mapValue(String.class)
                .one();
    }

    /** Removes a list without policies. */
    public Mono<Long> removeEmpty(long id) {
        return database.sql("""
                        delete from enrolment_list l
                        where l.id = :id and l.state = 'draft' and not exists (select from policy p where p.list = l.id)
                        """).bind("id", id).fetch().rowsUpdated();
    }

    /**
     * Moves a list on. The caller has locked it and checked that it may.
     *
     * @param returned why it is to be mended; null when it is not
     */
    public Mono<Void> move(long id, ListState to, @Nullable String returned) {
        var update = database.sql("""
                        update enrolment_list set
                            state = :to, returned = :returned, version = version + 1,
                            underwritten_on = case when :to in ('draft', 'noticed') then null else underwritten_on end
                        where id = :id
                        """).bind("to", to.key()).bind("id", id);
        return (returned == null ? update.bindNull("returned", String.class) : update.bind("returned", returned))
                .then();
    }

    /** The day on which the insurer has underwritten a list; one that comes back for its papers keeps the first. */
    public Mono<Void> underwritten(long list, LocalDate on) {
        return database.sql("""
                        update enrolment_list set underwritten_on = coalesce(underwritten_on, :on) where id = :id
                        """).bind("id", list).bind("on", on).then();
    }

    /** Gives a list to the insurer that is to underwrite it. */
    public Mono<Void> assign(long list, String insurer) {
        return database.sql("update enrolment_list set insurer = :insurer where id = :id")
                .bind("insurer", insurer)
                .bind("id", list)
                .then();
    }
}
