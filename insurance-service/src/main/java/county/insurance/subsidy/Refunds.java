package county.insurance.subsidy;

import county.insurance.policy.EnrolmentList;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The farmers' shares of premiums that are to be given back. */
@Unscoped("one list or policy, which the caller has locked and may end; each read of rows has its scope")
@Repository
public class Refunds {

    private static final String SELECT = """
            select r.policy, r.list, r.scheme, r.township, u.name as township_name, v.name as village_name, p.name,
                   p.identity_mask, p.bank, p.account_mask, r.unit, g.name as unit_name, r.amount, r.reason, r.since,
                   r.document, r.paid_on, r.failure, r.version
            from share_refund r
            join insured_policy p on p.id = r.policy
            join unit u on u.code = r.township
            join unit g on g.code = r.unit
            join place v on v.code = p.village
            """;

    private static final String VISIBLE = " {reach township: r.township | insurer: r.unit} ";

    private final DatabaseClient database;
    private final ScopedClient scoped;

    Refunds(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /** What is to be given back for a policy that was in force; nothing when the farmer bore nothing. */
    public Mono<Void> afterTermination(long policy, String reason, LocalDate since, String by) {
        return database.sql("""
                        insert into share_refund (policy, list, scheme, township, unit, amount, booked, reason, since,
                                                  decided_by)
                        select p.id, p.list, p.scheme, p.township, coalesce(l.insurer, p.township), p.farmer, true,
                               :reason, :since, :by
                        from insured_policy p join village_list l on l.id = p.list
                        where p.id = :policy and p.in_force_on is not null and p.farmer > 0
                        """)
                .bind("policy", policy)
                .bind("reason", reason)
                .bind("since", since)
                .bind("by", by)
                .then();
    }

    /**
     * What is to be given back for the policies of a list that is ended, and how much that is.
     *
     * @param collected whether the shares were collected, though nobody has recorded it
     */
    public Mono<Waiting> afterEnding(EnrolmentList list, boolean collected, String reason, LocalDate since, String by) {
        boolean withInsurer = !list.stateNow().isOpen();
        return database.sql("""
                        with made as (
                            insert into share_refund (policy, list, scheme, township, unit, amount, booked, reason, since,
                                                      decided_by)
                            select id, list, scheme, township, :unit, farmer, false, :reason, :since, :by
                            from insured_policy
                            where list = :list and ended_on is null and farmer > 0
                              and (:collected or collected_on is not null)
                            returning amount)
                        select count(*) as policies, coalesce(sum(amount), 0) as amount from made
                        """)
                .bind("list", list.id())
                .bind("unit", withInsurer ? String.valueOf(list.insurer()) : list.township())
                .bind("collected", collected)
                .bind("reason", reason)
                .bind("since", since)
                .bind("by", by)
                .mapProperties(Waiting.class)
                .one();
    }

    /** A page of the refunds that the caller sees, in the order of the policies. */
    Mono<List<Refund>> page(Official official, String scheme, boolean open, long after, int limit) {
        return visible(official, SELECT + "where " + VISIBLE + """
                         and (:scheme = '' or r.scheme = :scheme) and (not :open or r.paid_on is null)
                          and r.policy > :after
                        order by r.policy limit :limit
                        """)
                .bind("scheme", scheme)
                .bind("open", open)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(Refund.class)
                .all()
                .collectList();
    }

    /** What waits to be given back, list by list, as far as the caller sees. */
    Mono<List<ListRefunds>> waiting(Official official, String scheme) {
        return visible(official, """
                        select r.list, r.scheme, r.township, u.name as township_name, v.name as village_name, l.no, r.unit,
                               g.name as unit_name, count(*) as policies, sum(r.amount) as amount, max(r.since) as since,
                               count(*) filter (where r.failure is not null) as failed,
                               coalesce(bool_or(r.decided_by = :who), false) as decided
                        from share_refund r
                        join village_list l on l.id = r.list
                        join unit u on u.code = r.township
                        join unit g on g.code = r.unit
                        join place v on v.code = l.village
                        where r.paid_on is null and (:scheme = '' or r.scheme = :scheme) and
                        """ + VISIBLE + """
                        group by r.list, r.scheme, r.township, u.name, v.name, l.no, r.unit, g.name, u.position, l.village
                        order by u.position, l.village, l.no
                        """)
                .bind("scheme", scheme)
                .bind("who", official.username())
                .mapProperties(ListRefunds.class)
                .all()
                .collectList();
    }

    /** What the caller's units have to give back, by scheme. */
    public Mono<List<Owed>> owedBy(Official official) {
        return scoped.sql(official, """
                        select r.scheme, s.product_name, r.unit, g.name as unit_name, count(*) as policies,
                               sum(r.amount) as amount
                        from share_refund r
                        join scheme_title s on s.id = r.scheme
                        join unit g on g.code = r.unit
                        where r.paid_on is null and {own township: r.unit | insurer: r.unit}
                        group by r.scheme, s.product_name, r.unit, g.name order by r.scheme
                        """).mapProperties(Owed.class).all().collectList();
    }

    private GenericExecuteSpec visible(Official official, String sql) {
        return scoped.sql(official, sql);
    }

    /** What of a list waits to be given back by the caller's unit, locked; and whether they decided any of it. */
    Mono<Locked> lock(Official official, long list) {
        return scoped.sql(official, """
                        select count(*) as policies, coalesce(sum(amount), 0) as amount, max(since) as since,
                               coalesce(bool_or(decided_by = :who), false) as decided
                        from (select * from share_refund
                              where list = :list and paid_on is null and {own township: unit | insurer: unit} for update) r
                        """)
                .bind("list", list)
                .bind("who", official.username())
                .mapProperties(Locked.class)
                .one();
    }

    /** Records the transfer of what of a list waits with these units. */
    Mono<Void> pay(Official official, long list, String document, LocalDate on, OffsetDateTime at) {
        return scoped.sql(official, """
                        with paid as (
                            update share_refund set document = :document, paid_on = :on, recorded_by = :who, failure = null,
                                                    version = version + 1
                            where list = :list and paid_on is null and {own township: unit | insurer: unit}
                            returning *)
                        insert into ledger_entry (scheme, township, list, payer, kind, amount, policy, note, booked_on,
                                                  booked_by, booked_at)
                        select scheme, township, list, 'farmer', 'paid', -amount, policy, '退还农户：' || document, :on, :who, :at
                        from paid where booked
                        """)
                .bind("list", list)
                .bind("document", document)
                .bind("on", on)
                .bind("who", official.username())
                .bind("at", at)
                .then();
    }

    Mono<Refund> find(Official official, long policy) {
        return visible(official, SELECT + "where r.policy = :policy and " + VISIBLE)
                .bind("policy", policy)
                .mapProperties(Refund.class)
                .one();
    }

    /** Lets a refund wait for another transfer. Returns 1, or 0 when it was changed since {@code version}. */
    Mono<Long> fail(Official official, Refund refund, int version, String reason, LocalDate today, OffsetDateTime at) {
        return database.sql("""
                        with before as (select * from share_refund where policy = :policy for update),
                        returned as (
                            update share_refund r set document = null, paid_on = null, recorded_by = null,
                                                      failure = :reason, version = r.version + 1
                            from before b
                            where r.policy = b.policy and b.version = :version and b.paid_on is not null
                            returning b.*),
                        booked as (
                            insert into ledger_entry (scheme, township, list, payer, kind, amount, policy, note, booked_on,
                                                      booked_by, booked_at)
                            select scheme, township, list, 'farmer', 'paid', amount, policy, '退还未成：' || :reason, :today,
                                   :who, :at
                            from returned where booked)
                        insert into share_refund_failure (policy, document, paid_on, reason, recorded_by, recorded_at)
                        select policy, document, paid_on, :reason, :who, :at from returned
                        """)
                .bind("policy", refund.policy())
                .bind("version", version)
                .bind("reason", reason)
                .bind("today", today)
                .bind("who", official.username())
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** How many policies, and how much in yuan. */
    record Waiting(long policies, BigDecimal amount) {}

    /** @param since when the newest of them was decided, or null when there is none */
    record Locked(
            long policies, BigDecimal amount, @Nullable LocalDate since, boolean decided) {}

    /** What one unit has to give back of a scheme. */
    public record Owed(
            String scheme, String productName, String unit, String unitName, long policies, BigDecimal amount) {}

    /**
     * @param failed how many of them wait because the bank returned their transfer
     * @param decided whether the caller decided any of it
     */
    record ListRefunds(
            long list,
            String scheme,
            String township,
            String townshipName,
            String villageName,
            int no,
            String unit,
            String unitName,
            long policies,
            BigDecimal amount,
            LocalDate since,
            long failed,
            boolean decided) {}

    /**
     * A farmer's share that is given back, the numbers masked.
     *
     * @param unit who gives it back
     * @param since when that was decided
     */
    record Refund(
            long policy,
            long list,
            String scheme,
            String township,
            String townshipName,
            String villageName,
            String name,
            String identityMask,
            @Nullable String bank,
            @Nullable String accountMask,
            String unit,
            String unitName,
            BigDecimal amount,
            String reason,
            LocalDate since,
            @Nullable String document,
            @Nullable LocalDate paidOn,
            @Nullable String failure,
            int version) {}
}
