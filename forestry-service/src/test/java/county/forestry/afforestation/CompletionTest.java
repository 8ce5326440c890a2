package county.forestry.afforestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Done is what was reported by the rate of what passed; of the plan, that is the completion. */
class CompletionTest {

    @ParameterizedTest(name = "{0} ha reported, {2} of {1} passed, plan {3}: {4}%, {5} ha, {6}%")
    @CsvSource({
        "100,    60,     54,     120,    90.00, 90.0000, 75.00",
        "40.2,   40.2,   40.2,   40.20, 100.00, 40.2000, 100.00",
        "120,    100,    100,    100,   100.00, 120.0000, 120.00", // more than the plan is said as it is
        "10,     3,      2,      10,     66.67, 6.6667,  66.67", // rounded once, from the fraction
        "10,     3,      0,      10,      0.00, 0.0000,  0.00",
        "10,     3,      2,      0,      66.67, 6.6667,", // no task, no completion
        "10,     3,      2,      ,       66.67, 6.6667,",
        "10,     0,      0,      10,     ,      ,", // nobody knows before something was judged
        "0,      0,      0,      10,     ,      ,",
    })
    void followsFromWhatWasJudged(
            BigDecimal reported,
            BigDecimal judged,
            BigDecimal passed,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal done,
            @Nullable BigDecimal percent) {
        var completion = new Completion(reported, reported, judged, passed, plan);
        assertThat(completion.passRate()).isEqualTo(rate);
        assertThat(completion.done()).isEqualTo(done);
        assertThat(completion.percent()).isEqualTo(percent);
    }
}
