package county.insurance.policy;

import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What becomes of policies once they have been entered: the acts of others that change them, each as one statement. */
@Unscoped("one list or policy, which the caller has locked and may change")
@Repository
public class Contracts {

    private final DatabaseClient database;

    Contracts(DatabaseClient database) {
        this.database = database;
    }

    /** Numbers a list's policies from {@code first} on; one that comes back for its papers keeps its number. */
    public Mono<Void> issue(long list, String prefix, int first, LocalDate collectedOn) {
        return database.sql("""
                        update policy p set
                            certificate = coalesce(p.certificate, :prefix || to_char(n.no + :first - 1, 'FM00000000')),
                            inspected_quantity = p.quantity, collected_on = :collectedOn,
                            version = p.version + 1
                        from (select id, row_number() over (order by id) as no from policy
                              where list = :list and ended_on is null) n
                        where p.id = n.id
                        """)
                .bind("list", list)
                .bind("prefix", prefix)
                .bind("first", first)
                .bind("collectedOn", collectedOn)
                .then();
    }

    /** Gives each policy of a list the certificate number of its row. */
    public Mono<Void> issue(long list, List<Issued> rows) {
        return database.sql("""
                        update policy p set certificate = r.certificate, inspected_quantity = p.quantity,
                                            collected_on = r.collected_on, version = p.version + 1
                        from unnest(cast(:policies as bigint[]), cast(:certificates as text[]), cast(:days as date[]))
                            as r (policy, certificate, collected_on)
                        where p.id = r.policy and p.list = :list and p.ended_on is null
                        """)
                .bind("list", list)
                .bind("policies", rows.stream().map(Issued::policy).toArray(Long[]::new))
                .bind("certificates", rows.stream().map(Issued::certificate).toArray(String[]::new))
                .bind("days", rows.stream().map(Issued::collectedOn).toArray(LocalDate[]::new))
                .then();
    }

    /** Puts a list's policies in force. */
    public Mono<Void> putInForce(long list, LocalDate on) {
        return database.sql("update policy set in_force_on = :on where list = :list and ended_on is null")
                .bind("list", list)
                .bind("on", on)
                .then();
    }

    /** The scheme of a policy, or nothing when there is no such policy. */
    public Mono<String> schemeOf(long id) {
        return database.sql("select scheme from policy where id = :id")
                .bind("id", id)
                .mapValue(String.class)
                .one();
    }

    /** Ends one contract. Returns 1, or 0 when it has ended or was changed since {@code version}. */
    public Mono<Long> end(long id, int version, String reason, LocalDate on) {
        return database.sql("""
                        update policy set ended_on = :on, end_reason = :reason, version = version + 1
                        where id = :id and version = :version and ended_on is null
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("on", on)
                .bind("reason", reason)
                .fetch()
                .rowsUpdated();
    }

    /** Ends all policies of a list. */
    public Mono<Void> endAll(long list, String reason, LocalDate on) {
        return database.sql("""
                        update policy set ended_on = :on, end_reason = :reason, version = version + 1
                        where list = :list and ended_on is null
                        """)
                .bind("list", list)
                .bind("reason", reason)
                .bind("on", on)
                .then();
    }

    /** Keeps what was really sold. Returns 1, or 0 when the policy was changed since {@code version}. */
    public Mono<Long> sold(long id, int version, BigDecimal sold) {
        return database.sql("""
                        update policy set sold_quantity = :sold, version = version + 1
                        where id = :id and version = :version
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("sold", sold)
                .fetch()
                .rowsUpdated();
    }

    /** The same for policies of a list, where it says something new. */
    public Mono<Long> sold(long list, List<Long> policies, List<BigDecimal> quantities) {
        return database.sql("""
                        update policy p set sold_quantity = r.sold, version = p.version + 1
                        from unnest(cast(:policies as bigint[]), cast(:quantities as numeric[])) as r (policy, sold)
                        where p.id = r.policy and p.list = :list and p.sold_quantity is distinct from r.sold
                        """)
                .bind("list", list)
                .bind("policies", policies.toArray(Long[]::new))
                .bind("quantities", quantities.toArray(BigDecimal[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Whether a village certificate is among a policy's papers. */
    public Mono<Void> certified(long id, boolean certified) {
        return database.sql("update policy set certified = :certified where id = :id")
                .bind("id", id)
                .bind("certified", certified)
                .then();
    }

    /** Puts a contract in force right. Returns 0 when it is not in force, or another party's by now. */
    public Mono<Long> correct(Correct correct) {
        var sql = database.sql("""
                        update policy set
                            name = coalesce(:name, name), phone_sealed = coalesce(:phone, phone_sealed),
                            phone_mask = coalesce(:phoneMask, phone_mask), phone_key = coalesce(:phoneKey, phone_key),
                            bank = coalesce(:bank, bank), account_sealed = coalesce(:account, account_sealed),
                            account_mask = coalesce(:accountMask, account_mask),
                            account_key = coalesce(:accountKey, account_key),
                            certificate = coalesce(:certificate, certificate), version = version + 1
                        where id = :policy and identity_index = :party
                          and in_force_on is not null and ended_on is null
                        """).bind("policy", correct.policy()).bind("party", correct.identityIndex());
        sql = bind(sql, "name", correct.name(), String.class);
        sql = bind(sql, "phone", correct.phoneSealed(), byte[].class);
        sql = bind(sql, "phoneMask", correct.phoneMask(), String.class);
        sql = bind(sql, "phoneKey", correct.phoneKey(), Long.class);
        sql = bind(sql, "bank", correct.bank(), String.class);
        sql = bind(sql, "account", correct.accountSealed(), byte[].class);
        sql = bind(sql, "accountMask", correct.accountMask(), String.class);
        sql = bind(sql, "accountKey", correct.accountKey(), Long.class);
        return bind(sql, "certificate", correct.certificate(), String.class)
                .fetch()
                .rowsUpdated();
    }

    private static <T> GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }

    /** What is issued for one policy. */
    public record Issued(long policy, String certificate, LocalDate collectedOn) {}

    /**
     * What is put right of a policy; what is null stays as it is.
     *
     * @param identityIndex the party to whom the sealed numbers are bound
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database
    public record Correct(
            long policy,
            byte[] identityIndex,
            @Nullable String name,
            byte @Nullable [] phoneSealed,
            @Nullable String phoneMask,
            @Nullable Long phoneKey,
            @Nullable String bank,
            byte @Nullable [] accountSealed,
            @Nullable String accountMask,
            @Nullable Long accountKey,
            @Nullable String certificate) {}
}
