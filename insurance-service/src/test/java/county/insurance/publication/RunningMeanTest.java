package county.insurance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mean of what has been published so far (rules 1.1, actual price). */
class RunningMeanTest {

    @ParameterizedTest
    @CsvSource({
        "'1.06', 1.06 ÷ 1, 1.0600, false",
        "'1.06 1.05', 2.11 ÷ 2, 1.0550, true",
        "'1.06 1.06 1.0599', 3.1799 ÷ 3, 1.0600, true"
    })
    void theRunningMeanIsExactAndShownRounded(String prices, String fraction, String mean, boolean below) {
        RunningMean running = RunningMean.of(
                        Arrays.stream(prices.split(" ")).map(BigDecimal::new).toList(), new BigDecimal("1.06"), 4)
                .orElseThrow();
        assertThat(running.fraction()).isEqualTo(fraction);
        assertThat(running.mean()).isEqualTo(mean);
        assertThat(running.belowTarget()).isEqualTo(below);
        assertThat(RunningMean.of(List.of(), BigDecimal.ONE, 4)).isEmpty();
    }
}
