package county.insurance.household;

import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what is known of one party, found by its blind index. */
@Unscoped("one party's own rows, found by their number and confirmed by a code, wherever they are insured")
@Repository
class OwnRecords {

    private static final int MOST = 50;

    private final DatabaseClient database;
    private final EveryRow everyRow;

    OwnRecords(DatabaseClient database, EveryRow everyRow) {
        this.everyRow = everyRow;
        this.database = database;
    }

    /** The name as it is compared, without what differs by the way of typing. */
    Mono<String> key(String name) {
        return database.sql("select name_key(:name)")
                .bind("name", name)
                .mapValue(String.class)
                .one();
    }

    /** The sealed phones of the party's policies, and whether the policy bears the name of this key. */
    Mono<List<Contact>> contacts(List<byte[]> identityIndexes, String nameKey) {
        return everyRow.because(
                "somebody looks for themselves, wherever they are insured",
                database.sql("""
                        select name_key = :name as same_name, identity_index, phone_sealed from insured_policy
                        where identity_index in (:identity) and phone_sealed is not null
                        order by id desc limit :most
                        """)
                        .bind("identity", identityIndexes)
                        .bind("name", nameKey)
                        .bind("most", MOST)
                        .mapProperties(Contact.class)
                        .all()
                        .collectList());
    }

    /** The party's policies, newest first. A payout shows once the insurer has confirmed it. */
    Mono<List<OwnRecord>> of(List<byte[]> identityIndexes) {
        return everyRow.because(
                "somebody looks for themselves, wherever they are insured",
                database.sql("""
                        select p.id, s.name as scheme_name, array_to_string(v.document_numbers, ' / ') as source,
                               u.name as township, vi.name as village, p.name, p.identity_mask, p.bank, p.account_mask,
                               p.plot, p.quantity, v.quantity_unit, p.sum_insured, p.premium, p.farmer,
                               v.cover_from, v.cover_until, l.state, p.certificate, p.ended_on, p.end_reason,
                               v.target_price, v.price_unit, a.actual_price, a.price_sum, a.publications, d.payout,
                               case when d.unpaid = 0 and d.payout > 0 then d.paid_on end as paid_on
                        from insured_policy p
                        join village_list l on l.id = p.list
                        join scheme_title s on s.id = p.scheme
                        join scheme_terms v on v.scheme = p.scheme and v.version = p.scheme_version
                        join unit u on u.code = p.township
                        join place vi on vi.code = p.village
                        left join lateral (
                            select round(price_sum / publications, 4) as actual_price, trim_scale(price_sum) as price_sum,
                                   publications
                            from locked_price
                            where scheme = p.scheme order by version desc limit 1) a on true
                        left join lateral (
                            select sum(o.difference) + coalesce((
                                       select sum(t.amount) from payout_adjustment t where t.policy = p.id), 0) as payout,
                                   count(*) filter (where o.payment is null and o.difference <> 0) as unpaid,
                                   max(y.paid_on) as paid_on
                            from settled_payout o
                            join settlement_run t on t.id = o.settlement and t.state <> 'run'
                            left join transfer y on y.id = o.payment
                            where o.policy = p.id) d on true
                        where p.identity_index in (:identity)
                        order by p.id desc limit :most
                        """)
                        .bind("identity", identityIndexes)
                        .bind("most", MOST)
                        .mapProperties(OwnRecord.class)
                        .all()
                        .collectList());
    }

    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened
    record Contact(boolean sameName, byte[] identityIndex, byte[] phoneSealed) {}
}
