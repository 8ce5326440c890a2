package county.insurance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published daily average: points count equally, rounded once, half up (章政办发〔2023〕11号, part 3 (4)). */
class MeanTest {

    @ParameterizedTest
    @CsvSource({
        // points by bar, their observations by blank; rounded to two decimals
        "1.05 | 1.06, 1.06",
        "1.05 | 1.05, 1.05",
        "1.05 | 1.05 | 1.06, 1.05",
        "1.04 1.06 | 1.06, 1.06",
        "1.00 1.00 1.00 | 1.30, 1.15",
        "1.00 1.01 1.01 | 1.00, 1.00",
        "1.0549 | 1.0550, 1.05",
        "1 1 2 | 1 2 | 1.005, 1.28",
        "0.99 | 1.00 | 1.00, 1.00",
        "0.005, 0.01",
        "0.004, 0.00"
    })
    void pointsCountEquallyAndAreRoundedOnce(String points, BigDecimal published) {
        List<Mean> means = Arrays.stream(points.split("\\|"))
                .map(point -> Mean.of(Arrays.stream(point.strip().split(" "))
                        .map(BigDecimal::new)
                        .toList()))
                .toList();
        assertThat(Mean.ofMeans(means).rounded(2)).isEqualTo(published);
    }

    @Test
    void aThirdIsNotRoundedBeforeItIsAveraged() {
        // (1/3 + 2/3) / 2 is one half exactly, though neither part has an end
        Mean third = Mean.of(List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO));
        Mean twoThirds = Mean.of(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO));
        assertThat(Mean.ofMeans(List.of(third, twoThirds)).rounded(0)).isEqualTo("1");
        assertThat(Mean.ofMeans(List.of(third, twoThirds)).isBelow(new BigDecimal("0.5")))
                .isFalse();
        assertThat(Mean.ofMeans(List.of(third, twoThirds)).isBelow(new BigDecimal("0.500001")))
                .isTrue();
    }
}
