package county.insurance.claim;

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

/** The disputes. */
@Unscoped("one dispute, which the caller has been found to see; the page has its scope")
@Repository
class Disputes {

    private static final String SELECT = """
            select d.id, t.scheme, d.settlement, t.no as settlement_no, d.policy, p.name as policy_name, d.township,
                   u.name as township_name, vi.name as village_name, l.insurer, d.state, d.raised_on, d.claim,
                   d.claimed, d.certification_note, d.certified_on, d.outcome, d.document, d.adjusted, d.previous, y.paid_on,
                   d.recorded_by, d.closed_by, d.closed_on, d.version
            from dispute d
            join settlement_run t on t.id = d.settlement
            join insured_policy p on p.id = d.policy
            join village_list l on l.id = p.list
            join unit u on u.code = d.township
            join place vi on vi.code = p.village
            left join payment y on y.id = d.payment
            """;

    private static final String VISIBLE = """
             {reach township: d.township | insurer: l.insurer}
            """;

    private final DatabaseClient database;
    private final ScopedClient scoped;

    Disputes(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /**
     * A page of the disputes that the caller sees, newest first.
     *
     * @param scheme one scheme's, or empty for all
     * @param open whether they are still open, or null for all
     * @param after the id to go on after
     */
    Mono<List<Dispute>> page(Official official, String scheme, @Nullable Boolean open, long after, int limit) {
        return scoped.sql(official, SELECT + "where d.id < :after and " + VISIBLE + """
                             and (:scheme = '' or t.scheme = :scheme)
                             and (:any or (d.state <> 'closed') = :open)
                        order by d.id desc limit :limit
                        """)
                .bind("after", after)
                .bind("scheme", scheme)
                .bind("any", open == null)
                .bind("open", Boolean.TRUE.equals(open))
                .bind("limit", limit)
                .mapProperties(Dispute.class)
                .all()
                .collectList();
    }

    Mono<Dispute> find(long id) {
        return database.sql(SELECT + "where d.id = :id")
                .bind("id", id)
                .mapProperties(Dispute.class)
                .one();
    }

    /** One dispute, locked until the transaction ends, or nothing. */
    Mono<Dispute> lock(long id) {
        return database.sql("select id from dispute where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(this::find);
    }

    /** What a dispute about this payout would be about, or nothing. */
    Mono<DisputedPayout> payout(long settlement, long policy) {
        return database.sql("""
                        select t.scheme, p.township, l.insurer, t.state,
                               cast(t.run_at at time zone 'Asia/Shanghai' as date) as run_on, p.sum_insured,
                               (select max(no) from settlement_run where scheme = t.scheme) as newest,
                               (select sum(difference) from settled_payout where policy = p.id)
                                   + coalesce((select sum(amount) from payout_adjustment where policy = p.id), 0) as given
                        from settled_payout o
                        join settlement_run t on t.id = o.settlement
                        join insured_policy p on p.id = o.policy
                        join village_list l on l.id = p.list
                        where o.settlement = :settlement and o.policy = :policy
                        """)
                .bind("settlement", settlement)
                .bind("policy", policy)
                .mapProperties(DisputedPayout.class)
                .one();
    }

    /** The new dispute's id, or nothing when the policy has an open one. */
    Mono<Long> add(
            long settlement,
            long policy,
            String township,
            LocalDate raisedOn,
            String claim,
            @Nullable BigDecimal claimed,
            String by) {
        return bind(database.sql("""
                                insert into dispute (settlement, policy, township, raised_on, claim, claimed, recorded_by)
                                values (:settlement, :policy, :township, :raisedOn, :claim, :claimed, :by)
                                on conflict (policy) where state <> 'closed' do nothing
                                returning id
                                """), "claimed", claimed)
                .bind("settlement", settlement)
                .bind("policy", policy)
                .bind("township", township)
                .bind("raisedOn", raisedOn)
                .bind("claim", claim)
                .bind("by", by)
                .mapValue(Long.class)
                .one();
    }

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    Mono<Long> certify(long id, int version, String note, LocalDate on, String by) {
        return database.sql("""
                        update dispute set state = 'certification', certification_note = :note, certified_on = :on,
                                           certified_by = :by, version = version + 1
                        where id = :id and version = :version and state = 'negotiation'
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("note", note)
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    Mono<Long> close(
            long id,
            int version,
            String outcome,
            String document,
            @Nullable BigDecimal adjusted,
            DisputedPayout payout,
            LocalDate on,
            String by) {
        return bind(database.sql("""
                                update dispute set
                                    state = 'closed', outcome = :outcome, document = :document,
                                    adjusted = :adjusted, previous = case when :adjusts then :given end,
                                    closed_after = :newest, closed_on = :on, closed_by = :by, version = version + 1
                                where id = :id and version = :version and state <> 'closed'
                                """), "adjusted", adjusted)
                .bind("id", id)
                .bind("version", version)
                .bind("outcome", outcome)
                .bind("document", document)
                .bind("adjusts", adjusted != null)
                .bind("given", payout.given())
                .bind("newest", payout.newest())
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /** Books the transfer of an adjustment's difference. The caller has locked the dispute. */
    Mono<Long> pay(Dispute dispute, BigDecimal amount, String document, LocalDate on, String by, OffsetDateTime at) {
        return database.sql("""
                        with transfer as (
                            insert into payment (settlement, township, insurer, document, paid_on, policies, amount, recorded_by,
                                                 recorded_at)
                            select d.settlement, d.township, l.insurer, :document, :on, 1, :amount, :by, :at
                            from dispute d join insured_policy p on p.id = d.policy join village_list l on l.id = p.list
                            where d.id = :id
                            returning id)
                        update dispute set payment = transfer.id, version = version + 1
                        from transfer where dispute.id = :id
                        """)
                .bind("id", dispute.id())
                .bind("document", document)
                .bind("on", on)
                .bind("amount", amount)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** Lets an adjustment's difference wait for another transfer. The caller has locked the dispute. */
    Mono<Long> fail(Dispute dispute, BigDecimal amount, String reason, String by, OffsetDateTime at) {
        return database.sql("""
                        with failed as (
                            insert into payment_failure (payment, policy, settlement, amount, reason, recorded_by, recorded_at)
                            select d.payment, d.policy, d.settlement, :amount, :reason, :by, :at
                            from dispute d where d.id = :id)
                        update dispute set payment = null, version = version + 1 where id = :id
                        """)
                .bind("id", dispute.id())
                .bind("amount", amount)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable BigDecimal amount) {
        return amount == null ? sql.bindNull(name, BigDecimal.class) : sql.bind(name, amount);
    }
}
