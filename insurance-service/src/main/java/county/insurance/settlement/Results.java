package county.insurance.settlement;

import county.platform.secret.Masks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What has been published of a scheme's settlements, for everybody (三到户四公开): names masked, numbers left out. */
@Repository
class Results {

    private static final String NEWEST = """
            select t.id from settlement t
            where t.scheme = :scheme and t.published_on is not null order by t.no desc limit 1
            """;

    private final DatabaseClient database;

    Results(DatabaseClient database) {
        this.database = database;
    }

    /** The newest published settlement, or nothing. */
    Mono<Long> newest(String scheme) {
        return database.sql(NEWEST).bind("scheme", scheme).mapValue(Long.class).one();
    }

    /** A settlement's totals by village, of one township or of all. */
    Mono<List<VillageResult>> villages(long settlement, String township) {
        return database.sql("""
                        select o.township, u.name as township_name, p.village, vi.name as village_name,
                               count(*) as policies, sum(o.quantity) as quantity, sum(o.amount) as amount
                        from payout o
                        join policy p on p.id = o.policy
                        join unit u on u.code = o.township
                        join village vi on vi.code = p.village
                        where o.settlement = :settlement and (:township = '' or o.township = :township)
                        group by o.township, u.name, u.position, p.village, vi.name
                        order by u.position, p.village
                        """)
                .bind("settlement", settlement)
                .bind("township", township)
                .mapProperties(VillageResult.class)
                .all()
                .collectList();
    }

    /** A page of a township's policies. */
    Mono<List<HouseholdResult>> households(long settlement, String township, long after, int limit) {
        return database.sql("""
                        select o.policy, vi.name as village_name, p.name, o.quantity, o.amount
                        from payout o
                        join policy p on p.id = o.policy
                        join village vi on vi.code = p.village
                        where o.settlement = :settlement and o.township = :township and o.policy > :after
                        order by o.policy limit :limit
                        """)
                .bind("settlement", settlement)
                .bind("township", township)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(HouseholdResult.class)
                .all()
                .map(HouseholdResult::masked)
                .collectList();
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
