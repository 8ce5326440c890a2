package county.insurance.correction;

import county.insurance.correction.Correction.Before;
import county.insurance.policy.Contracts.Correct;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The corrections of policies in force. */
@Unscoped("one correction, which the caller has been found to see; each read of rows has its scope")
@Repository
class Corrections {

    private static final String SELECT = """
            select c.id, c.policy, p.list, p.scheme, p.township, u.name as township_name, v.name as village_name,
                   p.name as policy_name, l.insurer, c.state, c.name, c.phone_mask, c.bank, c.account_mask, c.certificate,
                   c.before ->> 'name' as before_name, c.before ->> 'phoneMask' as before_phone,
                   c.before ->> 'bank' as before_bank, c.before ->> 'accountMask' as before_account,
                   c.before ->> 'certificate' as before_certificate, c.reason, c.attachment, c.entered_by, c.entered_on,
                   c.decided_by, c.decided_on, c.decision_note, c.version
            from policy_correction c
            join insured_policy p on p.id = c.policy
            join village_list l on l.id = p.list
            join unit u on u.code = p.township
            join place v on v.code = p.village
            """;

    private static final String VISIBLE = """
             {reach township: p.township | insurer: l.insurer}
            """;

    private final DatabaseClient database;
    private final ScopedClient scoped;

    Corrections(DatabaseClient database, ScopedClient scoped) {
        this.scoped = scoped;
        this.database = database;
    }

    /**
     * A page of the corrections that the caller sees, newest first.
     *
     * @param policy one policy's, or 0 for all
     */
    Mono<List<Correction>> page(Official official, long policy, boolean open, long after, int limit) {
        return visible(official, SELECT + "where c.id < :after and " + VISIBLE + """
                             and (:policy = 0 or c.policy = :policy) and (not :open or c.state = 'entered')
                        order by c.id desc limit :limit
                        """)
                .bind("after", after)
                .bind("policy", policy)
                .bind("open", open)
                .bind("limit", limit)
                .mapProperties(Row.class)
                .all()
                .map(Row::correction)
                .collectList();
    }

    Mono<Correction> find(Official official, long id) {
        return visible(official, SELECT + "where c.id = :id and " + VISIBLE)
                .bind("id", id)
                .mapProperties(Row.class)
                .one()
                .map(Row::correction);
    }

    /** One that the caller sees, locked until the transaction ends, or nothing. */
    Mono<Correction> lock(Official official, long id) {
        return database.sql("select id from policy_correction where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(locked -> find(official, id));
    }

    /** The policy, locked, when the caller sees it. */
    Mono<Corrected> policy(Official official, long id) {
        return visible(official, """
                        select p.id, p.list, p.township, l.insurer, p.identity_index, p.in_force_on, p.ended_on, p.version
                        from insured_policy p join village_list l on l.id = p.list
                        where p.id = :id and
                        """ + VISIBLE + " for update of p")
                .bind("id", id)
                .mapProperties(Corrected.class)
                .one();
    }

    private GenericExecuteSpec visible(Official official, String sql) {
        return scoped.sql(official, sql);
    }

    /** Whether a correction of a policy waits for its release. */
    Mono<Boolean> waits(long policy) {
        return database.sql(
                        "select exists (select from policy_correction where policy = :policy and state = 'entered')")
                .bind("policy", policy)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whether this is a paper for a correction of this policy. */
    Mono<Boolean> isPaperOf(long attachment, long policy) {
        return database.sql("""
                        select exists (select from policy_paper
                                       where id = :attachment and policy = :policy and kind = 'correction')
                        """)
                .bind("attachment", attachment)
                .bind("policy", policy)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Long> add(Corrected policy, CorrectionEntry entry, SealedNumbers numbers, LocalDate on, String by) {
        var sql = database.sql("""
                        insert into policy_correction (policy, identity_index, name, phone_sealed, phone_mask, phone_key, bank,
                                                       account_sealed, account_mask, account_key, certificate, before, reason,
                                                       attachment, entered_by, entered_on)
                        select p.id, p.identity_index, :name, :phone, :phoneMask, :phoneKey, :bank, :account, :accountMask,
                               :accountKey,
                               :certificate,
                               jsonb_build_object('name', p.name, 'phoneMask', p.phone_mask, 'bank', p.bank,
                                                  'accountMask', p.account_mask, 'certificate', p.certificate),
                               :reason, :attachment, :by, :on
                        from insured_policy p where p.id = :policy
                        returning id
                        """)
                .bind("policy", policy.id())
                .bind("reason", entry.reason().strip())
                .bind("by", by)
                .bind("on", on);
        sql = bind(sql, "name", entry.name(), String.class);
        sql = bind(sql, "phone", numbers.phone(), byte[].class);
        sql = bind(sql, "phoneMask", numbers.phoneMask(), String.class);
        sql = bind(sql, "phoneKey", numbers.phoneKey(), Long.class);
        sql = bind(sql, "bank", entry.bank(), String.class);
        sql = bind(sql, "account", numbers.account(), byte[].class);
        sql = bind(sql, "accountMask", numbers.accountMask(), String.class);
        sql = bind(sql, "accountKey", numbers.accountKey(), Long.class);
        sql = bind(sql, "certificate", entry.certificate(), String.class);
        return bind(sql, "attachment", entry.attachment(), Long.class)
                .mapValue(Long.class)
                .one();
    }

    private static <T> GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }

    /** What a correction puts right. */
    Mono<Correct> correct(long id) {
        return database.sql("""
                        select policy, identity_index, name, phone_sealed, phone_mask, phone_key, bank, account_sealed,
                               account_mask, account_key, certificate
                        from policy_correction where id = :id
                        """).bind("id", id).mapProperties(Correct.class).one();
    }

    /** Returns 1, or 0 when it was decided already or changed since {@code version}. */
    Mono<Long> decide(long id, int version, String state, String note, LocalDate on, String by) {
        return database.sql("""
                        update policy_correction set state = :state, decided_by = :by, decided_on = :on,
                                                     decision_note = nullif(:note, ''), version = version + 1
                        where id = :id and version = :version and state = 'entered'
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("state", state)
                .bind("note", note)
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /** What waits for the caller's units: transfers that came back to a township's households, and corrections to release. */
    Mono<List<Waiting>> waiting(Official official) {
        return scoped.sql(official, """
                        select p.scheme, s.product_name, p.township as unit, u.name as unit_name, 'returned' as kind,
                               count(*) as policies
                        from settled_payout o
                        join insured_policy p on p.id = o.policy
                        join scheme_title s on s.id = p.scheme
                        join unit u on u.code = p.township
                        where o.payment is null and o.failure is not null and {own township: p.township}
                          and not exists (select from policy_correction c
                                          where c.policy = p.id and (c.state = 'entered' or c.state = 'released'
                                              and c.decided_on >= (select max(f.recorded_at) at time zone 'Asia/Shanghai'
                                                                   from returned_transfer f where f.policy = p.id)::date))
                        group by p.scheme, s.product_name, p.township, u.name
                        union all
                        select p.scheme, s.product_name, coalesce(l.insurer, p.township), g.name, 'release', count(*)
                        from policy_correction c
                        join insured_policy p on p.id = c.policy
                        join village_list l on l.id = p.list
                        join scheme_title s on s.id = p.scheme
                        join unit g on g.code = l.insurer
                        where c.state = 'entered' and {own insurer: l.insurer} and c.entered_by <> :who
                        group by p.scheme, s.product_name, coalesce(l.insurer, p.township), g.name
                        """)
                .bind("who", official.username())
                .mapProperties(Waiting.class)
                .all()
                .collectList();
    }

    record Waiting(String scheme, String productName, String unit, String unitName, String kind, long policies) {}

    /** Numbers as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database
    record SealedNumbers(
            byte @Nullable [] phone,
            @Nullable String phoneMask,
            @Nullable Long phoneKey,
            byte @Nullable [] account,
            @Nullable String accountMask,
            @Nullable Long accountKey) {}

    record Row(
            long id,
            long policy,
            long list,
            String scheme,
            String township,
            String townshipName,
            String villageName,
            String policyName,
            @Nullable String insurer,
            String state,
            @Nullable String name,
            @Nullable String phoneMask,
            @Nullable String bank,
            @Nullable String accountMask,
            @Nullable String certificate,
            String beforeName,
            @Nullable String beforePhone,
            @Nullable String beforeBank,
            @Nullable String beforeAccount,
            @Nullable String beforeCertificate,
            String reason,
            @Nullable Long attachment,
            String enteredBy,
            LocalDate enteredOn,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionNote,
            int version) {

        Correction correction() {
            return new Correction(
                    id,
                    policy,
                    list,
                    scheme,
                    township,
                    townshipName,
                    villageName,
                    policyName,
                    insurer,
                    state,
                    name,
                    phoneMask,
                    bank,
                    accountMask,
                    certificate,
                    new Before(beforeName, beforePhone, beforeBank, beforeAccount, beforeCertificate),
                    reason,
                    attachment,
                    enteredBy,
                    enteredOn,
                    decidedBy,
                    decidedOn,
                    decisionNote,
                    version);
        }
    }
}
