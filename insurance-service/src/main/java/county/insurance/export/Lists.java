package county.insurance.export;

import county.platform.access.Official;
import county.platform.export.Exports;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams the rows of the lists out of one statement each, some hundreds in memory at a time. */
@Unscoped("which scheme a list or a settlement is of; the rows that are exported have their scope")
@Repository
class Lists {

    private final DatabaseClient database;
    private final ScopedClient scoped;

    Lists(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /** What the columns of a scheme's lists are called after. */
    Mono<ListedScheme> scheme(String scheme) {
        return database.sql("select quantity_unit, eligibility from current_scheme where scheme = :scheme")
                .bind("scheme", scheme)
                .mapProperties(ListedScheme.class)
                .one();
    }

    Mono<String> schemeOfList(long list) {
        return database.sql("select scheme from village_list where id = :list")
                .bind("list", list)
                .mapValue(String.class)
                .one();
    }

    Mono<String> schemeOfSettlement(long settlement) {
        return database.sql("select scheme from settlement_run where id = :settlement")
                .bind("settlement", settlement)
                .mapValue(String.class)
                .one();
    }

    /** The policies of a scheme, a township or one list (0 for all), in the order of townships, villages and entry. */
    Flux<InsuredRow> insured(Official official, String scheme, String township, long list) {
        return Exports.rows(
                scoped.sql(official, """
                        select u.name as township_name, vi.name as village_name, p.id as policy, p.kind, p.name,
                               p.identity_index, p.identity_mask, p.identity_sealed, p.phone_mask, p.phone_sealed, p.bank,
                               p.account_mask, p.account_sealed, p.plot, p.quantity, p.previous_quantity, p.sum_insured,
                               p.premium, p.farmer, p.district, p.city, p.province, p.signed_on,
                               c.name as collective_name, c.code_index as collective_index,
                               c.code_mask as collective_mask, c.code_sealed as collective_sealed, p.eligibility,
                               p.certificate, p.collected_on, p.in_force_on,
                               case when p.ended_on is not null then '已终止：' || p.end_reason
                                    when p.in_force_on is not null then '已生效' else '办理中' end as state
                        from insured_policy p
                        join village_list l on l.id = p.list
                        join unit u on u.code = p.township
                        join place vi on vi.code = p.village
                        left join insured_collective c on c.id = p.collective
                        where p.scheme = :scheme and (:township = '' or p.township = :township)
                          and (:list = 0 or p.list = :list)
                          and {reach township: p.township
                               | insurer: l.insurer = any(own)
                                   and l.state in ('insurer', 'development', 'finance', 'in-force', 'ended')}
                        order by u.position, p.village, p.id
                        """)
                        .bind("scheme", scheme)
                        .bind("township", township)
                        .bind("list", list),
                InsuredRow.class);
    }

    /** The payouts of a settlement, of one township or all, in the same order. */
    Flux<ClaimRow> claims(Official official, long settlement, String township) {
        return Exports.rows(
                scoped.sql(official, """
                        select u.name as township_name, vi.name as village_name, p.id as policy, p.name, p.identity_index,
                               p.identity_mask, p.identity_sealed, p.certificate, p.bank, p.account_mask, p.account_sealed,
                               o.quantity, p.sum_insured, v.target_price,
                               round(a.price_sum / a.publications, d.actual_price_decimals) as actual_price,
                               o.amount, o.previous, o.difference, y.document, y.paid_on, o.failure
                        from settled_payout o
                        join settlement_run t on t.id = o.settlement
                        join locked_price a on a.scheme = t.scheme and a.version = t.price_version
                        join insured_policy p on p.id = o.policy
                        join scheme_terms v on v.scheme = p.scheme and v.version = p.scheme_version
                        join scheme_choice d on d.scheme = p.scheme and d.version = p.scheme_version
                        join village_list l on l.id = p.list
                        join unit u on u.code = o.township
                        join place vi on vi.code = p.village
                        left join transfer y on y.id = o.payment
                        where o.settlement = :settlement and (:township = '' or o.township = :township)
                          and {reach township: o.township | insurer: l.insurer}
                        order by u.position, p.village, p.id
                        """).bind("settlement", settlement).bind("township", township), ClaimRow.class);
    }
}
