package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of both payout rules at their boundaries, and what holds of every payout. */
class TermsTest {

    /** Computed by hand from 章政办发〔2023〕11号, part 3 (4): (1.06 − price) ÷ 1.06 × 3500 × mu. */
    @ParameterizedTest(name = "{0} mu at {1} ÷ {2}")
    @CsvSource({
        // equal to the target: nothing, however it came about
        "1,       1.06,     1,  0.00",
        "1,       39.22,    37, 0.00",
        // a tenth of a fen below the target is paid: 0.001 ÷ 1.06 × 3500 = 3.3018…
        "1,       1.059,    1,  3.30",
        "0.01,    1.059,    1,  0.03",
        // one fen in the sum of 37 days, 0.00027 on the mean: 0.01 ÷ 39.22 × 3500 = 0.8924…
        "1,       39.21,    37, 0.89",
        // above the target
        "1,       1.0601,   1,  0.00",
        "100,     99,       1,  0.00",
        // at no price at all the whole sum insured, and no more
        "1,       0,        1,  3500.00",
        "2.5,     0,        37, 8750.00",
        "0.01,    0,        1,  35.00",
        // half a fen goes up: 0.53 ÷ 1.06 × 3500 × 0.01 = 17.5, and 0.265 ÷ 1.06 × 3500 × 0.05 = 43.75
        "0.01,    0.53,     1,  17.50",
        "0.05,    0.795,    1,  43.75",
        // the mean is never rounded: 35.89 ÷ 37 = 0.97, but 35.90 ÷ 37 = 0.9702…
        "1,       35.89,    37, 297.17",
        "1,       35.90,    37, 296.28",
        // two days were not published: the mean is that of the other 35
        "1,       33.95,    35, 297.17",
        "1,       34.12,    35, 281.13"
    })
    void onionsArePaidInProportion(BigDecimal mu, BigDecimal sum, int publications, String paid) {
        assertThat(TestTerms.onion().payout(mu, new ActualPrice(sum, publications)))
                .isEqualTo(paid);
    }

    /** By hand from 章政办发〔2023〕12号: (18.5 − price) ÷ 18.5 × (20 − price) ÷ 20 × 1750 × heads. */
    @ParameterizedTest(name = "{0} heads at {1} ÷ {2}")
    @CsvSource({
        "1,       18.50,    1,  0.00",
        // a tenth of a fen below: 0.001 ÷ 18.5 × 1.501 ÷ 20 × 1750 × 100 = 0.7099…
        "100,     18.499,   1,  0.71",
        "1,       18.499,   1,  0.01",
        "1,       0,        1,  1750.00",
        "7,       0,        9,  12250.00",
        // between the target and the full cost both factors have signs of their own: nothing
        "1,       19.99,    1,  0.00",
        "1,       20,       1,  0.00",
        // above the full cost two negative factors would make a positive payout: nothing
        "1,       20.01,    1,  0.00",
        "1000,    40,       1,  0.00",
        // 3.3 ÷ 18.5 × 4.8 ÷ 20 × 1750 = 74.9189…
        "1,       15.20,    1,  74.92",
        "3,       30.40,    2,  224.76",
        "105,     15.20,    1,  7866.49"
    })
    void pigsArePaidWithACoefficient(BigDecimal heads, BigDecimal sum, int publications, String paid) {
        assertThat(TestTerms.pig().payout(heads, new ActualPrice(sum, publications)))
                .isEqualTo(paid);
    }

    /** One pig costs 52.50, of which district and city bear 13.125 each: the odd fen is the district's. */
    @ParameterizedTest
    @CsvSource({
        "1, 52.50,   21.00,  13.13,  13.12,  5.25",
        "2, 105.00,  42.00,  26.25,  26.25,  10.50",
        "3, 157.50,  63.00,  39.38,  39.37,  15.75",
        "7, 367.50,  147.00, 91.88,  91.87,  36.75"
    })
    void oddHeadsLeaveAnOddFen(
            BigDecimal heads, String premium, String farmer, String district, String city, String province) {
        Cover cover = TestTerms.pig().cover(heads);
        assertThat(cover.premium()).isEqualTo(premium);
        assertThat(cover.split().farmer()).isEqualTo(farmer);
        assertThat(cover.split().district()).isEqualTo(district);
        assertThat(cover.split().city()).isEqualTo(city);
        assertThat(cover.split().province()).isEqualTo(province);
    }

    @RepeatedTest(300)
    void whatIsPaidFallsAsThePriceRisesAndStaysWithinTheSumInsured(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (Terms terms : List.of(TestTerms.onion(), TestTerms.pig())) {
            BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
            int publications = 1 + random.nextInt(40);
            BigDecimal higher = terms.scheme()
                    .targetPrice()
                    .multiply(BigDecimal.valueOf(random.nextInt(1_300 * publications), 3))
                    .setScale(4, RoundingMode.DOWN);
            BigDecimal lower = higher.multiply(BigDecimal.valueOf(random.nextInt(1_000), 3));
            BigDecimal less = terms.payout(quantity, new ActualPrice(higher, publications));
            BigDecimal more = terms.payout(quantity, new ActualPrice(lower, publications));
            assertThat(less)
                    .isBetween(BigDecimal.ZERO, more)
                    .isEqualByComparingTo(less.setScale(2, RoundingMode.UNNECESSARY));
            assertThat(more)
                    .isLessThanOrEqualTo(terms.cover(quantity).sumInsured())
                    .isLessThanOrEqualTo(
                            terms.payout(quantity.add(BigDecimal.ONE), new ActualPrice(lower, publications)));
        }
    }
}
