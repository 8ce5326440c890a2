package county.insurance.observation;

import static county.insurance.observation.FlaggingTest.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One point that alone decides whether the target of 1.06 is undercut. */
class LeaveOneOutTest {

    private static final BigDecimal TARGET = new BigDecimal("1.06");
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 6);

    @Test
    void onADayTheOneCheapPointDecides() {
        List<LeaveOneOut> effects = LeaveOneOut.ofDay(means("1.07", "1.07", "0.90"), TARGET, 2);
        assertThat(effects).extracting(LeaveOneOut::decides).containsExactly(false, false, true);
        assertThat(effects.getLast().mean()).isEqualTo(Mean.ofMeans(List.of(mean("1.07"), mean("1.07"))));
    }

    @Test
    void theOnlyPointAlwaysDecides() {
        assertThat(LeaveOneOut.ofDay(means("1.00"), TARGET, 2)).containsExactly(new LeaveOneOut(1, null, true));
        assertThat(LeaveOneOut.ofDay(Map.of(), TARGET, 2)).isEmpty();
    }

    @Test
    void nobodyDecidesWhereAllAgree() {
        assertThat(LeaveOneOut.ofDay(means("1.00", "1.01", "1.02"), TARGET, 2)).noneMatch(LeaveOneOut::decides);
    }

    @Test
    void equalToTheTargetIsNotBelowIt() {
        // 1.06 with the second point, 1.06 without it: no verdict changes
        assertThat(LeaveOneOut.ofDay(means("1.06", "1.06"), TARGET, 2)).noneMatch(LeaveOneOut::decides);
    }

    @Test
    void overASeasonADayThatOnlyThisPointReportedFallsAway() {
        List<Sample> figures = List.of(
                sample(1, 1, FIRST, "1.06"),
                sample(2, 2, FIRST, "1.06"),
                sample(3, 2, FIRST.plusDays(1), "1.00")); // published 1.06 and 1.00: below
        List<LeaveOneOut> effects = LeaveOneOut.ofSeason(figures, TARGET, 2);
        assertThat(effects).extracting(LeaveOneOut::decides).containsExactly(false, true);
        assertThat(effects.getFirst().mean()).isEqualTo(Mean.of(List.of(TARGET, new BigDecimal("1.00"))));
        assertThat(effects.getLast().mean()).isEqualTo(Mean.of(List.of(TARGET)));
    }

    @Test
    void eachDayIsRoundedAgainWithoutThePoint() {
        List<Sample> figures =
                List.of(sample(1, 1, FIRST, "1.05"), sample(2, 2, FIRST, "1.06"), sample(3, 3, FIRST, "1.20"));
        // without point 3: 1.055, published as 1.06, not below
        assertThat(LeaveOneOut.ofSeason(figures, TARGET, 2).getLast())
                .isEqualTo(new LeaveOneOut(3, Mean.of(List.of(TARGET)), false));
    }

    private static Map<Long, Mean> means(String... prices) {
        var means = new LinkedHashMap<Long, Mean>();
        for (String price : prices) {
            means.put(means.size() + 1L, mean(price));
        }
        return means;
    }

    private static Mean mean(String price) {
        return Mean.of(List.of(new BigDecimal(price)));
    }
}
