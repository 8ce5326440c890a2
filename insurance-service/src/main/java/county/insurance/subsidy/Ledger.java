package county.insurance.subsidy;

import com.fasterxml.jackson.annotation.JsonProperty;
import county.insurance.policy.EnrolmentList;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The subsidy ledger: what each payer owes for the lists in force, and what was paid. Entries are only added. */
@Unscoped("one list, policy or payment, on which the caller acts; each read of rows has its scope")
@Repository
public class Ledger {

    private final DatabaseClient database;
    private final ScopedClient scoped;

    Ledger(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /** Books what the four payers owe for a list, and that the farmers have paid theirs to the insurer. */
    public Mono<Void> bookDue(EnrolmentList list, LocalDate on, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into ledger_entry (scheme, township, list, payer, kind, amount, booked_on, booked_by, booked_at)
                        select p.scheme, p.township, p.list, share.payer, kinds.entry, sum(share.amount), :on, :by, :at
                        from insured_policy p
                        cross join lateral (values ('farmer', farmer), ('district', district), ('city', city),
                                                   ('province', province)) as share (payer, amount)
                        cross join (values ('due'), ('paid')) as kinds (entry)
                        where p.list = :list and p.ended_on is null and (kinds.entry = 'due' or share.payer = 'farmer')
                        group by p.scheme, p.township, p.list, share.payer, kinds.entry
                        """)
                .bind("list", list.id())
                .bind("on", on)
                .bind("by", by)
                .bind("at", at)
                .then();
    }

    /** Takes back what the payers owed for a policy that has ended; what was paid for it is to be returned. */
    public Mono<Void> reverse(long policy, String note, LocalDate on, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into ledger_entry (scheme, township, list, payer, kind, amount, policy, note, booked_on,
                                                  booked_by, booked_at)
                        select p.scheme, p.township, p.list, share.payer, 'reversal', -share.amount, p.id, :note, :on, :by, :at
                        from insured_policy p
                        cross join lateral (values ('farmer', farmer), ('district', district), ('city', city),
                                                   ('province', province)) as share (payer, amount)
                        where p.id = :policy and p.in_force_on is not null
                        """)
                .bind("policy", policy)
                .bind("note", note)
                .bind("on", on)
                .bind("by", by)
                .bind("at", at)
                .then();
    }

    /** What each payer owes and has paid, by township, as far as the caller sees. */
    Mono<List<Account>> accounts(Official official, String scheme) {
        return scoped.sql(official, """
                        select e.payer, payer.label, e.township, u.name as township_name,
                               coalesce(sum(e.amount) filter (where e.kind <> 'paid'), 0) as due,
                               coalesce(sum(e.amount) filter (where e.kind = 'paid'), 0) as paid
                        from ledger_entry e
                        join premium_payer payer on payer.code = e.payer
                        join unit u on u.code = e.township
                        where e.scheme = :scheme and {reach township: e.township}
                        group by e.payer, payer.label, payer.position, e.township, u.name, u.position
                        order by payer.position, u.position
                        """)
                .bind("scheme", scheme)
                .mapProperties(Account.class)
                .all()
                .collectList();
    }

    /** Policies against books, payer by payer; they are equal at any time, or something is wrong. */
    Mono<List<Balance>> balance(String scheme) {
        return database.sql("""
                        select b.payer, payer.label, b.policies, b.due, b.paid
                        from ledger_balance b join premium_payer payer on payer.code = b.payer
                        where b.scheme = :scheme order by payer.position
                        """)
                .bind("scheme", scheme)
                .mapProperties(Balance.class)
                .all()
                .collectList();
    }

    /** How far books and policies of all schemes are apart, in fen; zero when they balance. */
    Mono<Long> imbalance() {
        return database.sql("select coalesce(sum(abs(policies - due)) * 100, 0)::bigint from ledger_balance")
                .mapValue(Long.class)
                .one();
    }

    /** Entries in the order of booking. */
    Mono<List<Entry>> entries(Official official, String scheme, String payer, long after, int limit) {
        return scoped.sql(official, """
                        select e.id, e.township, u.name as township_name, e.list, v.name as village_name, e.payer,
                               payer.label, e.kind, e.amount, e.policy, e.payment, p.document, e.note, e.booked_on,
                               exists (select from subsidy_reversal t where t.payment = e.payment) as taken_back
                        from ledger_entry e
                        join premium_payer payer on payer.code = e.payer
                        join unit u on u.code = e.township
                        join village_list l on l.id = e.list
                        join place v on v.code = l.village
                        left join subsidy_payment p on p.id = e.payment
                        where e.scheme = :scheme and e.id > :after and (:payer = '' or e.payer = :payer)
                          and {reach township: e.township}
                        order by e.id limit :limit
                        """)
                .bind("scheme", scheme)
                .bind("payer", payer)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(Entry.class)
                .all()
                .collectList();
    }

    /** The facts on which a payment of all that is outstanding rests: when the last was booked, and whether by this person. */
    Mono<Basis> basis(String scheme, String payer, String username) {
        return database.sql("""
                        select max(e.booked_on) as booked_on, coalesce(bool_or(e.booked_by = :who), false) as own
                        from ledger_entry e
                        where e.scheme = :scheme and e.payer = :payer and e.kind <> 'paid'
                          and e.list in (select list from ledger_entry where scheme = :scheme and payer = :payer group by list
                                         having sum(case when kind = 'paid' then -amount else amount end) <> 0)
                        """)
                .bind("scheme", scheme)
                .bind("payer", payer)
                .bind("who", username)
                .mapProperties(Basis.class)
                .one();
    }

    /** What a payer owes for a scheme and has not paid; nobody else pays until the transaction ends. */
    Mono<BigDecimal> outstanding(String scheme, String payer) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:scheme || '/' || :payer, 0))")
                .bind("scheme", scheme)
                .bind("payer", payer)
                .then()
                .then(database.sql("""
                                select coalesce(sum(case when kind = 'paid' then -amount else amount end), 0)
                                from ledger_entry where scheme = :scheme and payer = :payer
                                """)
                        .bind("scheme", scheme)
                        .bind("payer", payer)
                        .mapValue(BigDecimal.class)
                        .one());
    }

    /** Records a payment of all that is outstanding, list by list. */
    Mono<Long> pay(
            String scheme,
            String payer,
            BigDecimal amount,
            String document,
            LocalDate on,
            String by,
            OffsetDateTime at) {
        return database.sql("""
                        with payment as (
                            insert into subsidy_payment (scheme, payer, amount, document, paid_on, recorded_by, recorded_at)
                            values (:scheme, :payer, :amount, :document, :on, :by, :at) returning id),
                        entries as (
                            insert into ledger_entry (scheme, township, list, payer, kind, amount, payment, booked_on,
                                                      booked_by, booked_at)
                            select :scheme, o.township, o.list, :payer, 'paid', o.amount, payment.id, :on, :by, :at
                            from (select township, list, sum(case when kind = 'paid' then -amount else amount end) as amount
                                  from ledger_entry where scheme = :scheme and payer = :payer
                                  group by township, list) o
                            cross join payment
                            where o.amount <> 0
                            returning 1)
                        select payment.id from payment
                        """)
                .bind("scheme", scheme)
                .bind("payer", payer)
                .bind("amount", amount)
                .bind("document", document)
                .bind("on", on)
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    Mono<SubsidyPayment> payment(long id) {
        return database.sql("""
                        select p.id, p.scheme, p.payer, p.amount, p.document, p.paid_on, p.recorded_by, r.reason as reversed
                        from subsidy_payment p left join subsidy_reversal r on r.payment = p.id
                        where p.id = :id
                        """)
                .bind("id", id)
                .mapProperties(SubsidyPayment.class)
                .one();
    }

    /** Takes a payment's entries back. Returns how many. */
    Mono<Long> takeBack(long payment, String reason, LocalDate on, String by, OffsetDateTime at) {
        return database.sql("""
                        with reversal as (
                            insert into subsidy_reversal (payment, reason, reversed_on, recorded_by, recorded_at)
                            values (:payment, :reason, :on, :by, :at) returning payment)
                        insert into ledger_entry (scheme, township, list, payer, kind, amount, payment, note, booked_on,
                                                  booked_by, booked_at)
                        select e.scheme, e.township, e.list, e.payer, 'paid', -e.amount, e.payment, :reason, :on, :by, :at
                        from ledger_entry e join reversal r on r.payment = e.payment
                        """)
                .bind("payment", payment)
                .bind("reason", reason)
                .bind("on", on)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** Whether a payment with this document stands already. */
    Mono<Boolean> isRecorded(String scheme, String payer, String document) {
        return database.sql("""
                        select exists (select from subsidy_payment p
                                       where p.scheme = :scheme and p.payer = :payer and p.document = :document
                                         and not exists (select from subsidy_reversal r where r.payment = p.id))
                        """)
                .bind("scheme", scheme)
                .bind("payer", payer)
                .bind("document", document)
                .mapValue(Boolean.class)
                .one();
    }

    /** Subsidies that are booked as due and not paid, by scheme. */
    public Mono<List<Outstanding>> outstanding() {
        return database.sql("""
                        select e.scheme, s.product_name,
                               sum(case when e.kind = 'paid' then -e.amount else e.amount end) as amount
                        from ledger_entry e join scheme_title s on s.id = e.scheme
                        where e.payer <> 'farmer'
                        group by e.scheme, s.product_name
                        having sum(case when e.kind = 'paid' then -e.amount else e.amount end) <> 0
                        order by e.scheme
                        """).mapProperties(Outstanding.class).all().collectList();
    }

    /** @param amount what is booked as due and not paid */
    record Outstanding(String scheme, String productName, BigDecimal amount) {}

    /** @param bookedOn when the last of what is outstanding was booked, or null */
    record Basis(@Nullable LocalDate bookedOn, boolean own) {}

    /** @param reversed why it was taken back, or null */
    record SubsidyPayment(
            long id,
            String scheme,
            String payer,
            BigDecimal amount,
            String document,
            LocalDate paidOn,
            String recordedBy,
            @Nullable String reversed) {}

    /** What one payer owes and has paid in one township. */
    record Account(String payer, String label, String township, String townshipName, BigDecimal due, BigDecimal paid) {

        @JsonProperty
        BigDecimal outstanding() {
            return due.subtract(paid);
        }
    }

    /** One payer's share of the policies in force against what is booked as due. */
    record Balance(String payer, String label, BigDecimal policies, BigDecimal due, BigDecimal paid) {

        @JsonProperty
        BigDecimal difference() {
            return due.subtract(policies);
        }

        @JsonProperty
        BigDecimal outstanding() {
            return due.subtract(paid);
        }
    }

    /**
     * One entry of the ledger.
     *
     * @param takenBack whether the payment that it belongs to was taken back
     */
    record Entry(
            long id,
            String township,
            String townshipName,
            long list,
            String villageName,
            String payer,
            String label,

            @Schema(allowableValues = {"due", "paid", "reversal"})
            String kind,

            BigDecimal amount,
            @Nullable Long policy,
            @Nullable Long payment,
            @Nullable String document,
            @Nullable String note,
            LocalDate bookedOn,
            boolean takenBack) {}
}
