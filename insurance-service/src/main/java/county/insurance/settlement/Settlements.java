package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The settlements. One that is to be changed is locked until the transaction ends. */
@Unscoped("a settlement is one for the whole district; who sees it is asked by sees, what of its rows by a scope")
@Repository
public class Settlements {

    private static final String SELECT = """
            select t.id, t.scheme, s.name as scheme_name, s.quantity_unit, t.no, t.price_version, a.price_sum,
                   a.publications, a.published_on as price_published_on, t.state, t.policies, t.amount, t.run_by,
                   cast(t.run_at at time zone 'Asia/Shanghai' as date) as run_on, t.confirm_due, t.pay_due,
                   t.due_provisional, t.confirmed_by, t.confirmed_on, t.paid_on, t.published_by, t.published_on, t.version
            from settlement t
            join current_scheme s on s.scheme = t.scheme
            join actual_price a on a.scheme = t.scheme and a.version = t.price_version
            """;

    private final DatabaseClient database;
    private final EveryRow everyRow;

    Settlements(DatabaseClient database, EveryRow everyRow) {
        this.everyRow = everyRow;
        this.database = database;
    }

    public Mono<Settlement> find(long id) {
        return database.sql(SELECT + "where t.id = :id")
                .bind("id", id)
                .mapProperties(Settlement.class)
                .one();
    }

    /** One settlement, locked until the transaction ends, or nothing. */
    public Mono<Settlement> lock(long id) {
        return database.sql("select id from settlement where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(this::find);
    }

    /**
     * A scheme's settlements as far as the caller sees, oldest first. A settlement's sums are over all insurers, so one
     * that has not underwritten all of it finds none; townships read what the district has settled.
     */
    Mono<List<Settlement>> of(Official official, String scheme) {
        return sees(official, scheme).flatMap(seen -> seen ? of(scheme) : Mono.just(List.of()));
    }

    /** Whether the caller sees the settlements of a scheme. */
    public Mono<Boolean> sees(Official official, String scheme) {
        return official.seesAll() || official.has(Role.TOWNSHIP_CLERK)
                ? Mono.just(true)
                : isUnderwrittenBy(scheme, official.unitArray());
    }

    /** A scheme's settlements, oldest first. */
    Mono<List<Settlement>> of(String scheme) {
        return database.sql(SELECT + "where t.scheme = :scheme order by t.no")
                .bind("scheme", scheme)
                .mapProperties(Settlement.class)
                .all()
                .collectList();
    }

    /** All settlements on which somebody has something to do. */
    Mono<List<Settlement>> open() {
        return database.sql(SELECT + "where t.state <> 'published' order by t.id")
                .mapProperties(Settlement.class)
                .all()
                .collectList();
    }

    Mono<Long> add(String scheme, int priceVersion, Deadlines deadlines, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into settlement (scheme, no, price_version, policies, amount, run_by, run_at, confirm_due,
                                                pay_due, due_provisional)
                        select :scheme, coalesce(max(no), 0) + 1, :priceVersion, 0, 0, :by, :at, :confirmDue, :payDue,
                               :provisional
                        from settlement where scheme = :scheme
                        returning id
                        """)
                .bind("scheme", scheme)
                .bind("priceVersion", priceVersion)
                .bind("by", by)
                .bind("at", at)
                .bind("confirmDue", deadlines.confirmDue())
                .bind("payDue", deadlines.payDue())
                .bind("provisional", deadlines.provisional())
                .mapValue(Long.class)
                .one();
    }

    Mono<Long> total(long id, long policies, BigDecimal amount) {
        return database.sql("update settlement set policies = :policies, amount = :amount where id = :id")
                .bind("id", id)
                .bind("policies", policies)
                .bind("amount", amount)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> confirm(long id, int version, LocalDate on, String by) {
        return database.sql("""
                        update settlement set state = 'confirmed', confirmed_on = :on, confirmed_by = :by,
                                              version = version + 1
                        where id = :id and version = :version and state = 'run'
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /** Sets when the last of it was paid, or that something is to be paid again. The caller has locked it. */
    public Mono<Long> paid(long id, @Nullable LocalDate on) {
        return database.sql("""
                        update settlement set
                            paid_on = cast(nullif(:on, '') as date), version = version + 1,
                            state = case when state = 'published' then state
                                         when :on = '' then 'confirmed' else 'paid' end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("on", on == null ? "" : on.toString())
                .fetch()
                .rowsUpdated();
    }

    public Mono<Long> publish(long id, int version, LocalDate on, String by) {
        return database.sql("""
                        update settlement set state = 'published', published_on = :on, published_by = :by,
                                              version = version + 1
                        where id = :id and version = :version and state in ('confirmed', 'paid')
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /**
     * Whether somebody made any of what a settlement rests on: its price, its lists and policies, their certificates, what
     * was sold.
     */
    Mono<Boolean> hadAHandIn(String scheme, String username) {
        return database.sql("""
                        select exists (select from actual_price where scheme = :scheme and published_by = :who)
                            or exists (select from list_hand h where h.scheme = :scheme and h.username = :who)
                            or exists (select from reported_sale r join insured_policy p on p.id = r.policy
                                       where p.scheme = :scheme and r.reported_by = :who)
                        """)
                .bind("scheme", scheme)
                .bind("who", username)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whether every policy in force of a scheme was underwritten by one of these units. */
    public Mono<Boolean> isUnderwrittenBy(String scheme, String[] units) {
        return everyRow.because(
                "whether others underwrite too is seen in their lists",
                database.sql("""
                        select coalesce(bool_and(coalesce(insurer, '') = any(:units)), false) from village_list
                        where scheme = :scheme and state = 'in-force'
                        """)
                        .bind("scheme", scheme)
                        .bind("units", units)
                        .mapValue(Boolean.class)
                        .one());
    }
}
