package county.insurance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestTerms;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The function of the database against the pure rule, over random quantities and the edges between them. */
@ServiceTest
class NeedsCertificateTest {

    private static final int PAIRS = 3000;

    @Test
    void theDatabaseAsksForACertificateWhereTheRuleDoes() {
        var terms = TestTerms.onion();
        var rules = new PolicyRules(terms, LocalDate.parse("2023-08-20"));
        var random = new Random(20230816);
        var pairs = IntStream.range(0, PAIRS).mapToObj(no -> pair(random)).toList();
        String asked = pairs.stream()
                .map(pair -> "(" + pair.quantity() + ", cast(" + pair.previous() + " as numeric))")
                .collect(Collectors.joining(", "));
        String told =
                TestDatabase.running().text("""
                select string_agg(case when insurance.needs_certificate(quantity, previous, %s) then '1' else '0' end, ''
                                  order by no)
                from (select *, row_number() over () as no from (values %s) pair (quantity, previous)) numbered
                """.formatted(terms.decisions().growthCertificatePercent(), asked));
        assertThat(told)
                .isEqualTo(pairs.stream()
                        .map(pair -> rules.needsCertificate(pair.quantity(), pair.previous()) ? "1" : "0")
                        .collect(Collectors.joining()));
        assertThat(told).contains("0").contains("1");
    }

    /** Every third quantity lies exactly on the edge, or a hundredth above it. */
    private static Pair pair(Random random) {
        if (random.nextInt(20) == 0) {
            return new Pair(BigDecimal.valueOf(1 + random.nextInt(5000), 2), null);
        }
        BigDecimal previous = BigDecimal.valueOf(random.nextInt(2000) * 5L, 2);
        BigDecimal edge = previous.multiply(new BigDecimal("1.2"));
        BigDecimal quantity = switch (random.nextInt(3)) {
            case 0 -> edge;
            case 1 -> edge.add(new BigDecimal("0.01"));
            default -> BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
        };
        return new Pair(quantity, previous);
    }

    record Pair(BigDecimal quantity, @Nullable BigDecimal previous) {}
}
