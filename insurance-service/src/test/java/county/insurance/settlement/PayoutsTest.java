package county.insurance.settlement;

import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestScheme;
import county.insurance.TestTerms;
import county.insurance.scheme.ActualPrice;
import county.insurance.scheme.Terms;
import county.platform.reach.Sessions;
import county.platform.test.ServiceTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The settlement's statement against the pure rule, over random policies and prices. */
@ServiceTest
class PayoutsTest {

    private static final String ONION = "2023-green-onion";
    private static final int POLICIES = 80;
    private static final int PRICES = 25;

    @Autowired
    private Payouts payouts;

    @BeforeEach
    void setUp() {
        SettledSeason.begin();
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    @ParameterizedTest
    @CsvSource({ONION + ", 901, 1", TestScheme.PIG + ", 903, 2"})
    void theStatementPaysWhatTheRulePaysForEveryPolicyAtEveryPrice(String scheme, long list, long seed) {
        var random = new Random(seed);
        Terms terms = scheme.equals(ONION) ? TestTerms.onion() : TestTerms.pig();
        Map<Long, BigDecimal> counted = policies(random, terms, list);
        for (int no = 1; no <= PRICES; no++) {
            ActualPrice price = price(random, terms);
            long settlement = settlement(scheme, no);
            var total = Objects.requireNonNull(Sessions.ofTheService(payouts.run(settlement, scheme, price))
                    .block());
            assertThat(total.policies()).isEqualTo(POLICIES);
            assertThat(paid(settlement))
                    .as("%s ÷ %s", price.sum(), price.publications())
                    .isEqualTo(expected(terms, counted, price));
            // whatever was settled before: everybody has in the end what the last price gives
            assertThat(text("select sum(difference) - sum(amount) filter (where settlement = " + settlement
                            + ") from insurance.payout"))
                    .isEqualTo("0.00");
        }
    }

    @Test
    void theOrderInWhichPoliciesWereEnteredChangesNothing() {
        List<String> quantities = List.of("0.01", "3.33", "17", "2.5", "0.07", "120.4", "1");
        for (int i = 0; i < quantities.size(); i++) {
            policy(1 + i, 901, quantities.get(i));
            policy(1000 - i, 902, quantities.get(i));
        }
        Sessions.ofTheService(payouts.run(settlement(ONION, 1), ONION, new ActualPrice(new BigDecimal("35.77"), 37)))
                .block();
        assertThat(text("""
                select count(*) from insurance.payout a join insurance.payout b on b.policy = 1001 - a.policy
                where a.policy < 100 and a.amount = b.amount
                """)).isEqualTo(Integer.toString(quantities.size()));
        assertThat(
                        text(
                                "select count(distinct sum) from (select sum(amount) from insurance.payout group by township) t"))
                .isEqualTo("1");
    }

    /** Policies of random quantities, some inspected at less or sold at less; what counts of each. */
    private static Map<Long, BigDecimal> policies(Random random, Terms terms, long list) {
        int decimals = terms.scheme().soldOnly() ? 0 : 2;
        var counted = new LinkedHashMap<Long, BigDecimal>();
        var changes = new ArrayList<String>();
        for (long id = 1; id <= POLICIES; id++) {
            BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(100_000), decimals);
            policy(id, list, quantity.toPlainString());
            BigDecimal inspected = less(random, quantity, decimals);
            BigDecimal sold = less(random, quantity, decimals);
            changes.add("update policy set inspected_quantity = %s, sold_quantity = %s where id = %d"
                    .formatted(inspected, sold, id));
            counted.put(id, terms.scheme().soldOnly() ? inspected.min(sold) : inspected);
        }
        execute(String.join(";", changes));
        return counted;
    }

    private static BigDecimal less(Random random, BigDecimal quantity, int decimals) {
        return random.nextBoolean()
                ? quantity
                : BigDecimal.valueOf(
                        1 + random.nextLong(quantity.unscaledValue().longValueExact()), decimals);
    }

    /** Around the target more often than not, where a fen decides; sometimes equal to it, sometimes nothing. */
    private static ActualPrice price(Random random, Terms terms) {
        int publications = 1 + random.nextInt(37);
        BigDecimal target = terms.scheme().targetPrice().multiply(BigDecimal.valueOf(publications));
        return new ActualPrice(
                switch (random.nextInt(6)) {
                    case 0 -> target;
                    case 1 -> BigDecimal.ZERO;
                    case 2 -> target.subtract(new BigDecimal("0.0001"));
                    default -> target.multiply(BigDecimal.valueOf(random.nextInt(1_200), 3));
                },
                publications);
    }

    private static long settlement(String scheme, int no) {
        execute("""
                insert into actual_price (scheme, version, price_sum, publications, reason, published_on, published_by,
                                          published_at)
                values ('%1$s', %2$d, 1, 1, %3$s, '2023-12-13', 'test', now());
                insert into settlement (id, scheme, no, price_version, policies, amount, run_by, run_at, confirm_due,
                                        pay_due)
                overriding system value
                values (%2$d, '%1$s', %2$d, %2$d, 0, 0, 'test', now(), '2023-12-20', '2024-01-13')
                """.formatted(scheme, no, no == 1 ? "null" : "'更正'"));
        return no;
    }

    /** A line for each policy: what counts of it, and what it is paid. */
    private static String paid(long settlement) {
        return text("select string_agg(policy || ' ' || quantity || ' ' || amount, E'\\n' order by policy)"
                + " from insurance.payout where settlement = " + settlement);
    }

    private static String expected(Terms terms, Map<Long, BigDecimal> counted, ActualPrice price) {
        return counted.entrySet().stream()
                .map(policy -> policy.getKey() + " " + policy.getValue().setScale(2) + " "
                        + terms.payout(policy.getValue(), price))
                .collect(Collectors.joining("\n"));
    }
}
