package county.insurance.settlement;

import county.platform.person.Masks;
import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What has been published of a scheme's settlements, for everybody (三到户四公开): names masked, numbers left out. */
@Unscoped("published for everybody, with names masked and numbers left out")
@Repository
public class Results {

    private static final String NEWEST = """
            select t.id from settlement t
            where t.scheme = :scheme and t.published_on is not null order by t.no desc limit 1
            """;

    private final DatabaseClient database;
    private final EveryRow everyRow;

    Results(DatabaseClient database, EveryRow everyRow) {
        this.everyRow = everyRow;
        this.database = database;
    }

    /** The newest published settlement, or nothing. */
    Mono<Long> newest(String scheme) {
        return database.sql(NEWEST).bind("scheme", scheme).mapValue(Long.class).one();
    }

    /** Adds up what a settlement comes to in each village, for everybody who reads it from now on. */
    public Mono<Void> addUp(long settlement) {
        return database.sql("""
                        insert into published_village (settlement, township, village, policies, quantity, amount)
                        select o.settlement, o.township, p.village, count(*), sum(o.quantity), sum(o.amount)
                        from payout o
                        join insured_policy p on p.id = o.policy
                        where o.settlement = :settlement
                        group by o.settlement, o.township, p.village
                        """).bind("settlement", settlement).then();
    }

    /** A published settlement's totals by village, of one township or of all. */
    Mono<List<VillageResult>> villages(long settlement, String township) {
        return database.sql("""
                        select r.township, u.name as township_name, r.village, vi.name as village_name, r.policies,
                               r.quantity, r.amount
                        from published_village r
                        join unit u on u.code = r.township
                        join place vi on vi.code = r.village
                        where r.settlement = :settlement and (:township = '' or r.township = :township)
                        order by u.position, r.village
                        """)
                .bind("settlement", settlement)
                .bind("township", township)
                .mapProperties(VillageResult.class)
                .all()
                .collectList();
    }

    /** A page of a township's policies. */
    Mono<List<HouseholdResult>> households(long settlement, String township, long after, int limit) {
        return everyRow.because(
                "results are published for everybody",
                database.sql("""
                        select o.policy, vi.name as village_name, p.name, o.quantity, o.amount
                        from (select * from payout
                              where settlement = :settlement and township = :township and policy > :after
                              order by policy limit :limit) o
                        join insured_policy p on p.id = o.policy
                        join place vi on vi.code = p.village
                        order by o.policy
                        """)
                        .bind("settlement", settlement)
                        .bind("township", township)
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapProperties(HouseholdResult.class)
                        .all()
                        .map(HouseholdResult::masked)
                        .collectList());
    }

    record VillageResult(
            String township,
            String townshipName,
            String village,
            String villageName,
            long policies,
            BigDecimal quantity,
            BigDecimal amount) {}

    record HouseholdResult(long policy, String villageName, String name, BigDecimal quantity, BigDecimal amount) {

        HouseholdResult masked() {
            return new HouseholdResult(policy, villageName, Masks.name(name), quantity, amount);
        }
    }

    /**
     * What everybody reads.
     *
     * @param publishedOn null as long as nothing has been published
     * @param items the policies of the township that was asked for, {@code next} the one to go on after
     */
    record ResultView(
            String scheme,
            String schemeName,
            String quantityUnit,
            String priceUnit,
            BigDecimal targetPrice,
            @Nullable LocalDate publishedOn,
            @Nullable PublishedMean price,
            List<VillageResult> villages,
            List<HouseholdResult> items,
            @Nullable Long next) {}
}
