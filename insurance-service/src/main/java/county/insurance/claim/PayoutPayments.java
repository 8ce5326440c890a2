package county.insurance.claim;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The batches of transfers. */
@Unscoped("one batch of transfers, on which the caller may act; each read of rows has its scope")
@Repository
public class PayoutPayments {

    private static final String SELECT = """
            select y.id, y.settlement, y.township, u.name as township_name, y.document, y.paid_on, y.policies, y.amount,
                   f.failed, f.failed_amount, y.recorded_by
            from payment y
            left join unit u on u.code = y.township
            cross join lateral (select count(*) as failed, coalesce(sum(amount), 0) as failed_amount
                                from payment_failure where payment = y.id) f
            """;

    private final DatabaseClient database;
    private final ScopedClient scoped;

    PayoutPayments(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /** A settlement's batches as far as the caller sees, oldest first. */
    public Mono<List<Payment>> of(Official official, long settlement) {
        return scoped.sql(official, SELECT + """
                        where y.settlement = :settlement and {reach township: y.township | insurer: y.insurer}
                        order by y.id limit 1000
                        """)
                .bind("settlement", settlement)
                .mapProperties(Payment.class)
                .all()
                .collectList();
    }

    Mono<Payment> find(long id) {
        return database.sql(SELECT + "where y.id = :id")
                .bind("id", id)
                .mapProperties(Payment.class)
                .one();
    }

    /** Whether somebody recorded a transfer of a settlement. */
    Mono<Boolean> hasPaid(long settlement, String username) {
        return database.sql("""
                        select exists (select from payment where settlement = :settlement and recorded_by = :who)
                        """)
                .bind("settlement", settlement)
                .bind("who", username)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Long> add(
            long settlement,
            String township,
            String document,
            java.time.LocalDate paidOn,
            long policies,
            BigDecimal amount,
            String by,
            OffsetDateTime at) {
        return database.sql("""
                        insert into payment (settlement, township, insurer, document, paid_on, policies, amount, recorded_by,
                                             recorded_at)
                        select :settlement, nullif(:township, ''), min(l.insurer), :document, :paidOn, :policies, :amount,
                               :by, :at
                        from settlement_run s join village_list l on l.scheme = s.scheme and l.state = 'in-force'
                        where s.id = :settlement
                        returning id
                        """)
                .bind("settlement", settlement)
                .bind("township", township)
                .bind("document", document)
                .bind("paidOn", paidOn)
                .bind("policies", policies)
                .bind("amount", amount)
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    /** Records returned transfers of a batch, before they wait for another one; says how many were in it. */
    Mono<Long> fail(long payment, List<Long> policies, List<String> reasons, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into payment_failure (payment, policy, settlement, amount, reason, recorded_by, recorded_at)
                        select o.payment, o.policy, o.settlement, o.difference, r.reason, :by, :at
                        from unnest(cast(:policies as bigint[]), cast(:reasons as text[])) as r (policy, reason)
                        join settled_payout o on o.policy = r.policy and o.payment = :payment
                        """)
                .bind("payment", payment)
                .bind("policies", policies.toArray(Long[]::new))
                .bind("reasons", reasons.toArray(String[]::new))
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** The same for all of a batch that has not been returned yet. */
    Mono<Long> failAll(long payment, String reason, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into payment_failure (payment, policy, settlement, amount, reason, recorded_by, recorded_at)
                        select payment, policy, settlement, difference, :reason, :by, :at
                        from settled_payout where payment = :payment
                        """)
                .bind("payment", payment)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /**
     * A page of a settlement's payouts in the order of the policies, as far as the caller sees. The page is cut before
     * anything is joined to it, or the planner may join a million rows first.
     */
    Mono<List<PayoutRow>> page(
            Official official, long settlement, String township, boolean failed, long after, int limit) {
        return scoped.sql(official, """
                        select o.policy, o.township, u.name as township_name, vi.name as village_name, p.name,
                               p.identity_mask, p.account_mask, p.certificate, o.quantity, o.amount, o.previous,
                               o.difference, y.id as payment, y.paid_on, y.document, o.failure, l.insurer,
                               exists (select from dispute d
                                       where d.policy = o.policy and d.state <> 'closed') as disputed
                        from (select * from settled_payout o
                              where o.settlement = :settlement and o.policy > :after
                                and {reach township: o.township
                                     | insurer: exists (select from village_list l
                                                        where l.id = o.list and l.insurer = any(own))}
                                and (:township = '' or o.township = :township)
                                and (not :failed or o.failure is not null)
                              order by o.policy limit :limit) o
                        join insured_policy p on p.id = o.policy
                        join village_list l on l.id = o.list
                        join unit u on u.code = o.township
                        join place vi on vi.code = p.village
                        left join payment y on y.id = o.payment
                        order by o.policy
                        """)
                .bind("settlement", settlement)
                .bind("after", after)
                .bind("township", township)
                .bind("failed", failed)
                .bind("limit", limit)
                .mapProperties(PayoutRow.class)
                .all()
                .collectList();
    }

    /**
     * One policy's payout, its numbers masked.
     *
     * @param payment the batch with which it was paid
     * @param insurer who underwrote it
     * @param disputed whether a dispute about the policy is open
     */
    record PayoutRow(
            long policy,
            String township,
            String townshipName,
            String villageName,
            String name,
            String identityMask,
            @Nullable String accountMask,
            @Nullable String certificate,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal previous,
            BigDecimal difference,
            @Nullable Long payment,
            java.time.@Nullable LocalDate paidOn,
            @Nullable String document,
            @Nullable String failure,
            @Nullable String insurer,
            boolean disputed) {}
}
