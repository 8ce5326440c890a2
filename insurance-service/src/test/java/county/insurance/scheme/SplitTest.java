package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a premium sum to the whole, and the fen that are left go to the largest remainders. */
class SplitTest {

    @ParameterizedTest
    @CsvSource({
        "245.00, 98.00, 61.25, 61.25, 24.50",
        "52.50, 21.00, 13.13, 13.12, 5.25",
        "0.01, 0.01, 0.00, 0.00, 0.00",
        "0.02, 0.01, 0.01, 0.00, 0.00",
        "0.03, 0.01, 0.01, 0.01, 0.00",
        "0.05, 0.02, 0.01, 0.01, 0.01",
        "0.00, 0.00, 0.00, 0.00, 0.00",
        "157.50, 63.00, 39.38, 39.37, 15.75",
        "999999999999.99, 399999999999.99, 250000000000.00, 250000000000.00, 100000000000.00"
    })
    void givesTheFenThatAreLeftToTheLargestRemainders(
            BigDecimal total, String farmer, String district, String city, String province) {
        Split split = Split.of(total, shares(40, 25, 25, 10));
        assertThat(List.of(split.farmer(), split.district(), split.city(), split.province()))
                .extracting(BigDecimal::toPlainString)
                .containsExactly(farmer, district, city, province);
    }

    @RepeatedTest(500)
    void thePartsSumToTheWholeWhateverTheShares(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int first = random.nextInt(98);
        int second = random.nextInt(99 - first);
        int third = random.nextInt(100 - first - second);
        BigDecimal total = BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2);
        Split split = Split.of(total, shares(first, second, third, 100 - first - second - third));
        assertThat(split.farmer().add(split.district()).add(split.city()).add(split.province()))
                .isEqualByComparingTo(total);
        assertThat(split.farmer()
                        .subtract(total.multiply(BigDecimal.valueOf(first, 2)))
                        .abs())
                .isLessThan(new BigDecimal("0.01"));
    }

    private static List<PayerShare> shares(int farmer, int district, int city, int province) {
        return List.of(
                share("farmer", farmer), share("district", district), share("city", city), share("province", province));
    }

    private static PayerShare share(String payer, int percent) {
        return PayerShare.of(payer, payer, BigDecimal.valueOf(percent), BigDecimal.ONE);
    }
}
