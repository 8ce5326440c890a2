package county.insurance.policy;

import county.insurance.policy.Sealer.Sealed;
import county.insurance.scheme.Cover;
import county.platform.access.Official;
import county.platform.reach.EveryRow;
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

/** The policies of the lists. */
@Unscoped(
        "the policies of one list, which the caller has been found to see, and questions asked over all rows with a reason")
@Repository
public class Policies {

    private static final String SELECT = """
            select p.id, p.list, p.scheme, p.scheme_version, p.township, u.name as township_name, p.village,
                   vi.name as village_name, l.state as list_state, p.kind, p.collective, p.name, p.identity_mask,
                   p.phone_mask, p.bank, p.account_mask, p.plot, p.quantity, p.previous_quantity, p.eligibility,
                   p.signed_on, p.sum_insured, p.premium, p.farmer, p.district, p.city, p.province, p.certificate,
                   p.inspected_quantity, p.collected_on, p.sold_quantity,
                   coalesce(p.sold_quantity > p.quantity, false) as sold_above_insured, p.in_force_on, p.ended_on, p.end_reason,
                   needs_certificate(p.quantity, p.previous_quantity, d.growth_certificate_percent) as grown, p.certified,
                   p.version
            from %s p
            join scheme_choice d on d.scheme = p.scheme and d.version = p.scheme_version
            join enrolment_list l on l.id = p.list
            join unit u on u.code = p.township
            join place vi on vi.code = p.village
            """;

    static final String VISIBLE = """
             {reach township: l.township
              | insurer: l.state in ('insurer', 'development', 'finance', 'in-force', 'ended') and l.insurer = any(own)}
            """;

    private static final List<byte[]> NONE = List.of(new byte[0]);

    private final DatabaseClient database;
    private final EveryRow everyRow;
    private final ScopedClient scoped;

    Policies(DatabaseClient database, EveryRow everyRow, ScopedClient scoped) {
        this.scoped = scoped;
        this.everyRow = everyRow;
        this.database = database;
    }

    /** A page of a list's policies in the order of their entry. */
    public Mono<List<Policy>> ofList(long list, long after, int limit) {
        String page = "(select * from policy where list = :list and id > :after order by id limit :limit)";
        return database.sql(SELECT.formatted(page) + "order by p.id")
                .bind("list", list)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(Policy.class)
                .all()
                .collectList();
    }

    /**
     * A page of policies, as far as the caller sees.
     *
     * @param schemes of which they may be
     * @param name the beginning of a name, however it was typed, or empty
     * @param certificate the whole certificate number, or empty
     * @param identityIndexes of the party, one for each key; none for any party
     */
    Mono<List<Policy>> page(
            Official official,
            List<String> schemes,
            String township,
            String name,
            String certificate,
            List<byte[]> identityIndexes,
            long after,
            int limit) {
        // The page first, then what else is said of its rows: whatever the database believes, it looks up no others.
        String page = "(select p.* from policy p join enrolment_list l on l.id = p.list"
                + " where p.scheme = any(:schemes) and p.id > :after and " + VISIBLE + """
                     and (:township = '' or p.township = :township)
                     and (:name = '' or starts_with(p.name_key, name_key(:name)))
                     and (:certificate = '' or p.certificate = :certificate)
                     and (:anybody or p.identity_index in (:identity))
                order by p.id limit :limit)
                """;
        return scoped.sql(official, SELECT.formatted(page) + "order by p.id")
                .bind("schemes", schemes.toArray(String[]::new))
                .bind("after", after)
                .bind("township", township)
                .bind("name", name)
                .bind("certificate", certificate)
                .bind("anybody", identityIndexes.isEmpty())
                .bind("identity", identityIndexes.isEmpty() ? NONE : identityIndexes)
                .bind("limit", limit)
                .mapProperties(Policy.class)
                .all()
                .collectList();
    }

    /** This scheme, or every one where none is named: who looks for somebody does not know the season. */
    Mono<List<String>> schemesOf(String scheme) {
        return scheme.isEmpty()
                ? database.sql("select id from scheme_title order by id")
                        .mapValue(String.class)
                        .all()
                        .collectList()
                : Mono.just(List.of(scheme));
    }

    /** One policy that the caller sees, or nothing. */
    public Mono<Policy> find(Official official, long id) {
        return scoped.sql(official, SELECT.formatted("policy") + "where p.id = :id and " + VISIBLE)
                .bind("id", id)
                .mapProperties(Policy.class)
                .one();
    }

    /** A policy's sealed numbers, for those who may open them. */
    public Mono<Numbers> numbers(long id) {
        return database.sql("""
                        select identity_index, identity_sealed, phone_sealed, account_sealed from policy where id = :id
                        """).bind("id", id).mapProperties(Numbers.class).one();
    }

    /** Where the same party is enrolled in this scheme already, other than in {@code but}; or nothing. */
    public Mono<Place> sameParty(String scheme, byte[] identityIndex, long but) {
        return everyRow.because(
                "a party enrols once in a scheme, in whichever township",
                database.sql("""
                        select p.township as code, u.name as township, vi.name as village
                        from policy p join unit u on u.code = p.township join place vi on vi.code = p.village
                        where p.scheme = :scheme and p.identity_index = :identity and p.ended_on is null and p.id <> :but
                        """)
                        .bind("scheme", scheme)
                        .bind("identity", identityIndex)
                        .bind("but", but)
                        .mapProperties(Place.class)
                        .first());
    }

    /** Whether the same plot of a village is enrolled in this scheme already, other than in {@code but}. */
    public Mono<Boolean> samePlot(String scheme, String village, String plot, long but) {
        return everyRow.because(
                "a plot is insured once in a scheme, whoever entered it",
                database.sql("""
                        select exists (select from policy
                                       where scheme = :scheme and village = :village and plot = :plot
                                         and ended_on is null and id <> :but)
                        """)
                        .bind("scheme", scheme)
                        .bind("village", village)
                        .bind("plot", plot)
                        .bind("but", but)
                        .mapValue(Boolean.class)
                        .one());
    }

    public Mono<Boolean> hasCollective(long list, long collective) {
        return database.sql("select exists (select from collective where id = :collective and list = :list)")
                .bind("collective", collective)
                .bind("list", list)
                .mapValue(Boolean.class)
                .one();
    }

    /** What the party had insured in the last scheme of the same product before this one, or nothing. */
    public Mono<BigDecimal> previousQuantity(String scheme, byte[] identityIndex) {
        return database.sql("""
                        select sum(p.quantity)
                        from policy p
                        join scheme_title former on former.id = p.scheme
                        join scheme_title this on this.id = :scheme
                        where p.identity_index = :identity and former.product = this.product
                          and former.year = this.year - 1 and p.in_force_on is not null
                        having count(*) > 0
                        """)
                .bind("scheme", scheme)
                .bind("identity", identityIndex)
                .mapValue(BigDecimal.class)
                .one();
    }

    public Mono<Long> add(
            EnrolmentList list,
            PolicyEntry entry,
            Sealed numbers,
            @Nullable BigDecimal previous,
            Cover cover,
            String by,
            OffsetDateTime at) {
        return values(database.sql("""
                        insert into policy (
                            list, scheme, scheme_version, township, village, kind, collective, name, identity_kind,
                            identity_index, identity_sealed, identity_mask, phone_sealed, phone_mask, bank,
                            account_sealed, account_mask, phone_key, account_key, plot, quantity, previous_quantity,
                            eligibility, signed_on, sum_insured, premium, farmer, district, city, province, entered_by,
                            entered_at)
                        select id, scheme, scheme_version, township, village, :kind, :collective, :name, :identityKind,
                               :identityIndex, :identity, :identityMask, :phone, :phoneMask, :bank,
                               :account, :accountMask, :phoneKey, :accountKey, :plot, :quantity, :previous,
                               :eligibility, :signedOn, :sumInsured, :premium, :farmer, :district, :city, :province, :by, :at
                        from enrolment_list where id = :list
                        returning id
                        """), entry, numbers, previous, cover)
                .bind("list", list.id())
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    public Mono<Long> change(
            long id, int version, PolicyEntry entry, Sealed numbers, @Nullable BigDecimal previous, Cover cover) {
        return values(database.sql("""
                        update policy set
                            kind = :kind, collective = :collective, name = :name, identity_kind = :identityKind,
                            identity_index = :identityIndex, identity_sealed = :identity, identity_mask = :identityMask,
                            phone_sealed = :phone, phone_mask = :phoneMask, phone_key = :phoneKey, bank = :bank,
                            account_sealed = :account, account_mask = :accountMask, account_key = :accountKey, plot = :plot, quantity = :quantity,
                            previous_quantity = :previous, eligibility = :eligibility, signed_on = :signedOn,
                            sum_insured = :sumInsured, premium = :premium, farmer = :farmer, district = :district,
                            city = :city, province = :province, inspected_quantity = null, collected_on = null,
                            version = version + 1
                        where id = :id and version = :version
                        """), entry, numbers, previous, cover)
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    private static GenericExecuteSpec values(
            GenericExecuteSpec sql, PolicyEntry entry, Sealed numbers, @Nullable BigDecimal previous, Cover cover) {
        var bound = sql.bind("kind", String.valueOf(entry.kind()))
                .bind("name", String.valueOf(entry.name()))
                .bind("identityKind", PolicyRules.isOrganisation(entry.kind()) ? "organisation" : "person")
                .bind("identityIndex", numbers.identityIndex())
                .bind("identity", numbers.identity())
                .bind("identityMask", numbers.identityMask())
                .bind("quantity", cover.quantity())
                .bind("eligibility", entry.eligibility().toArray(Boolean[]::new))
                .bind("sumInsured", cover.sumInsured())
                .bind("premium", cover.premium())
                .bind("farmer", cover.split().farmer())
                .bind("district", cover.split().district())
                .bind("city", cover.split().city())
                .bind("province", cover.split().province());
        bound = bind(bound, "collective", entry.collective(), Long.class);
        bound = bind(bound, "phone", numbers.phone(), byte[].class);
        bound = bind(bound, "phoneMask", numbers.phoneMask(), String.class);
        bound = bind(bound, "bank", blankless(entry.bank()), String.class);
        bound = bind(bound, "account", numbers.account(), byte[].class);
        bound = bind(bound, "accountMask", numbers.accountMask(), String.class);
        bound = bind(bound, "phoneKey", numbers.phoneKey(), Long.class);
        bound = bind(bound, "accountKey", numbers.accountKey(), Long.class);
        bound = bind(bound, "plot", blankless(entry.plot()), String.class);
        bound = bind(bound, "previous", previous, BigDecimal.class);
        return bind(bound, "signedOn", entry.signedOn(), LocalDate.class);
    }

    private static <T> GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }

    public static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    public Mono<Long> remove(long id, int version) {
        return database.sql("delete from policy where id = :id and version = :version")
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated();
    }

    /** Where somebody is enrolled: the township with its code and name, and the village. */
    public record Place(String code, String township, String village) {}

    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened
    public record Numbers(
            byte[] identityIndex,
            byte[] identitySealed,
            byte @Nullable [] phoneSealed,
            byte @Nullable [] accountSealed) {}
}
