package county.insurance.settlement;

import county.insurance.scheme.ActualPrice;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What each policy is paid: set work, by statements that do what {@code Terms.payout} does, to the same fen. */
@Unscoped(
        "a settlement is made and paid over all rows at once, by officers who see every unit; each read of rows has its scope")
@Repository
public class Payouts {

    /** What each version of the scheme says about money at one price: few rows, so that a policy needs few operations. */
    private static final String TERMS = """
            terms as materialized (
                select v.version, v.sum_insured, v.sold_only,
                       v.sum_insured * greatest(0, v.target_price * given.publications - given.price_sum)
                           * case v.payout_rule when 'PROPORTIONAL_WITH_COEFFICIENT'
                                  then v.full_cost * given.publications - given.price_sum else 1 end as factor,
                       v.target_price * given.publications
                           * case v.payout_rule when 'PROPORTIONAL_WITH_COEFFICIENT'
                                  then v.full_cost * given.publications else 1 end as denominator
                from scheme_terms v
                cross join (values (cast(:priceSum as numeric), cast(:publications as integer)))
                    as given (price_sum, publications)
                where v.scheme = :scheme)
            """;

    /** The policies that a settlement covers, and what counts of each (pig scheme: no more than was really sold). */
    private static final String COVERED = """
            from insured_policy p
            join terms t on t.version = p.scheme_version
            cross join lateral (select least(p.quantity, p.inspected_quantity,
                                             case when t.sold_only then p.sold_quantity end) as quantity) q
            """;

    private static final String IN_FORCE = " p.scheme = :scheme and p.in_force_on is not null and p.ended_on is null ";

    private static final String AMOUNT = "payout_amount(q.quantity, t.factor, t.denominator, t.sum_insured)";

    /** What somebody sees: all, their township's, or what they underwrite. */
    private static final String VISIBLE = """
             and {reach township: p.township
                  | insurer: exists (select from village_list l where l.id = p.list and l.insurer = any(own))}
            """;

    private final DatabaseClient database;
    private final ScopedClient scoped;

    Payouts(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /**
     * What each township would be paid at a price, as far as the caller sees. Without a price the amounts are zero; a
     * quantity that has not been reported as sold yet counts as insured.
     */
    Mono<List<TownshipPayout>> preview(Official official, String scheme, @Nullable ActualPrice price) {
        var sql = scoped.sql(
                official, "with " + TERMS + """
                        select p.township, u.name, count(*) as policies, sum(q.quantity) as quantity, sum(
                        """ + AMOUNT + ") as amount " + COVERED + """
                        join unit u on u.code = p.township
                        where
                        """ + IN_FORCE + VISIBLE + """
                        group by p.township, u.name, u.position order by u.position
                        """);
        return priced(sql, scheme, price)
                .mapProperties(TownshipPayout.class)
                .all()
                .collectList();
    }

    /** The same by the version of the scheme under which each policy was taken out. */
    Mono<List<VersionPayout>> previewByVersion(Official official, String scheme, @Nullable ActualPrice price) {
        var sql = scoped.sql(
                official, "with " + TERMS + """
                        select p.scheme_version as version, own.target_price, count(*) as policies,
                               sum(q.quantity) as quantity, sum(
                        """ + AMOUNT + ") as amount " + COVERED + """
                        join scheme_terms own on own.scheme = p.scheme and own.version = p.scheme_version
                        where
                        """ + IN_FORCE + VISIBLE + """
                        group by p.scheme_version, own.target_price order by p.scheme_version
                        """);
        return priced(sql, scheme, price)
                .mapProperties(VersionPayout.class)
                .all()
                .collectList();
    }

    /** Writes every policy's payout under a settlement in one statement, and says how many and how much. */
    Mono<Total> run(long settlement, String scheme, ActualPrice price) {
        var sql = database.sql(
                "with " + TERMS + """
                , given as (
                    select e.policy, sum(e.amount) as amount
                    from (select o.policy, o.difference as amount
                          from payout o join settlement s on s.id = o.settlement
                          where s.scheme = :scheme and o.settlement <> :settlement
                          union all
                          select a.policy, a.amount
                          from adjustment a join settlement s on s.id = a.settlement
                          where s.scheme = :scheme) e
                    group by e.policy),
                run as (
                    insert into payout (settlement, policy, township, list, quantity, amount, previous)
                    select :settlement, p.id, p.township, p.list, q.quantity,
                """ + AMOUNT + ", coalesce(g.amount, 0) " + COVERED + """
                    left join given g on g.policy = p.id
                    where
                """ + IN_FORCE + """
                    returning difference)
                select count(*) as policies, coalesce(sum(difference), 0) as amount from run
                """);
        return priced(sql, scheme, price)
                .bind("settlement", settlement)
                .mapProperties(Total.class)
                .one();
    }

    /** Townships with policies whose sold quantity is needed and not known. */
    Mono<List<Missing>> soldMissing(Official official, String scheme) {
        return scoped.sql(official, """
                        select u.name as township, count(*) as policies
                        from insured_policy p
                        join scheme_terms t on t.scheme = p.scheme and t.version = p.scheme_version
                        join unit u on u.code = p.township
                        where p.scheme = :scheme and p.in_force_on is not null and p.ended_on is null
                          and t.sold_only and p.sold_quantity is null
                          and {reach township: p.township
                               | insurer: exists (select from village_list l where l.id = p.list and l.insurer = any(own))}
                        group by u.name, u.position order by u.position
                        """)
                .bind("scheme", scheme)
                .mapProperties(Missing.class)
                .all()
                .collectList();
    }

    /** How a settlement stands in each township, as far as the caller sees. */
    public Mono<List<TownshipResult>> byTownship(Official official, long settlement) {
        var sql = scoped.sql(official, """
                        select o.township, u.name, count(*) as policies, sum(o.quantity) as quantity,
                               sum(o.amount) as amount, sum(o.difference) as difference,
                               count(*) filter (where o.payment is null and o.difference > 0) as unpaid,
                               coalesce(sum(o.difference) filter (where o.payment is null and o.difference > 0), 0)
                                   as unpaid_amount,
                               count(*) filter (where o.payment is null and o.difference < 0) as refunds,
                               coalesce(sum(o.difference) filter (where o.payment is null and o.difference < 0), 0)
                                   as refund_amount,
                               count(*) filter (where o.failure is not null) as failed
                        from payout o
                        join unit u on u.code = o.township
                        where o.settlement = :settlement and {reach township: o.township
                                     | insurer: exists (select from village_list l
                                                        where l.id = o.list and l.insurer = any(own))}
                        group by o.township, u.name, u.position order by u.position
                        """).bind("settlement", settlement);
        return sql.mapProperties(TownshipResult.class).all().collectList();
    }

    /** What of a settlement is neither paid nor, where money comes back, returned. */
    public Mono<Remaining> remaining(long settlement) {
        return database.sql("""
                        select count(*) as policies, coalesce(sum(difference), 0) as amount,
                               count(*) filter (where failure is not null) as failed
                        from payout where settlement = :settlement and payment is null and amount <> previous
                        """)
                .bind("settlement", settlement)
                .mapProperties(Remaining.class)
                .one();
    }

    /** Marks what is unpaid as paid by this batch, and says how many and how much that was. */
    public Mono<Total> cover(long payment, long settlement, String township, boolean refund) {
        return database.sql("""
                        with covered as (
                            update payout set payment = :payment, failure = null
                            where settlement = :settlement and payment is null and amount <> previous
                              and (difference < 0) = :refund and (:township = '' or township = :township)
                            returning difference)
                        select count(*) as policies, coalesce(sum(difference), 0) as amount from covered
                        """)
                .bind("payment", payment)
                .bind("settlement", settlement)
                .bind("township", township)
                .bind("refund", refund)
                .mapProperties(Total.class)
                .one();
    }

    /** Lets payouts of a batch wait for another one, each for its reason. */
    public Mono<Long> release(long payment, List<Long> policies, List<String> reasons) {
        return database.sql("""
                        update payout o set payment = null, failure = r.reason
                        from unnest(cast(:policies as bigint[]), cast(:reasons as text[])) as r (policy, reason)
                        where o.payment = :payment and o.policy = r.policy
                        """)
                .bind("payment", payment)
                .bind("policies", policies.toArray(Long[]::new))
                .bind("reasons", reasons.toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** The same for all of a batch. */
    public Mono<Long> releaseAll(long payment, String reason) {
        return database.sql("update payout set payment = null, failure = :reason where payment = :payment")
                .bind("payment", payment)
                .bind("reason", reason)
                .fetch()
                .rowsUpdated();
    }

    /** Counts what the end of a dispute gives or takes as given for every later settlement. */
    public Mono<Long> adjust(long dispute, long settlement, long policy, BigDecimal amount) {
        return database.sql("""
                        insert into adjustment (dispute, settlement, policy, amount)
                        values (:dispute, :settlement, :policy, :amount)
                        """)
                .bind("dispute", dispute)
                .bind("settlement", settlement)
                .bind("policy", policy)
                .bind("amount", amount)
                .fetch()
                .rowsUpdated();
    }

    private static GenericExecuteSpec priced(GenericExecuteSpec sql, String scheme, @Nullable ActualPrice price) {
        // A price that nobody falls below stands for one that there is not yet.
        return sql.bind("scheme", scheme)
                .bind("priceSum", price == null ? new BigDecimal(1_000_000_000) : price.sum())
                .bind("publications", price == null ? 1 : price.publications());
    }

    /** How many policies, and how much in yuan. */
    public record Total(long policies, BigDecimal amount) {}

    record Missing(String township, long policies) {}

    /**
     * How a settlement stands in a township.
     *
     * @param difference what it gives beyond what was given before
     * @param unpaid payouts that wait for their payment; {@code refunds} those that wait to come back
     * @param failed transfers that the bank returned and that wait for another
     */
    public record TownshipResult(
            String township,
            String name,
            long policies,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal difference,
            long unpaid,
            BigDecimal unpaidAmount,
            long refunds,
            BigDecimal refundAmount,
            long failed) {}

    /**
     * What is still to be paid of a settlement.
     *
     * @param failed how many of them wait because the bank returned their transfer
     */
    public record Remaining(long policies, BigDecimal amount, long failed) {}
}
