package county.platform.period;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.summary.Tally;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a season or year stands, and which of several a page opens on. */
class PeriodStateTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest(name = "{0} to {1}, reported {2}, closed {3}: {4}")
    @CsvSource({
        "2023-12-14, 2024-12-31, false, false, COMING",
        "2023-12-13, 2024-12-31, false, false, OPEN",
        "2023-01-01, 2023-12-13, true, false, OPEN",
        "2023-01-01, 2023-12-12, true, false, ENDED",
        "2023-01-01, 2023-12-12, false, false, HISTORY",
        "2023-01-01, , false, false, OPEN",
        "2023-01-01, 2023-12-12, true, true, CLOSED",
        "2023-01-01, 2024-12-12, false, true, CLOSED"
    })
    void standsByItsDaysByWhatWasReportedAndByWhetherItIsClosed(
            LocalDate begins, @Nullable LocalDate ends, boolean reported, boolean closed, PeriodState state) {
        assertThat(PeriodState.on(TODAY, begins, ends, reported, closed)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"COMING, true", "OPEN, true", "ENDED, true", "HISTORY, false", "CLOSED, false"})
    void countsUntilItIsClosedUnlessItIsHistory(PeriodState state, boolean counts) {
        assertThat(state.counts()).isEqualTo(counts);
    }

    @Test
    void aPageOpensOnUrgentWorkThenOnAnyThenOnWhatIsUnderWayAndNeverSimplyOnTheNewest() {
        Period coming = period("2025", PeriodState.COMING, new Tally(0, 0, 0, 9));
        Period open = period("2024", PeriodState.OPEN, new Tally(0, 0, 0, 3));
        Period idle = period("2024b", PeriodState.OPEN, Tally.NONE);
        Period unpaid = period("2023", PeriodState.ENDED, new Tally(5, 1, 0, 0));
        Period history = period("2022", PeriodState.HISTORY, new Tally(0, 0, 0, 1295));
        Period closed = period("2021", PeriodState.CLOSED, new Tally(9, 0, 0, 0));
        assertThat(PeriodChoice.of(List.of(coming, open, unpaid, history))).isEqualTo("2023");
        assertThat(PeriodChoice.of(List.of(coming, open, idle, history, closed)))
                .isEqualTo("2024");
        assertThat(PeriodChoice.of(List.of(coming, idle, history))).isEqualTo("2024b");
        assertThat(PeriodChoice.of(List.of(coming, history, closed))).isEqualTo("2025");
        assertThat(PeriodChoice.of(List.of(history, closed))).isEqualTo("2022");
        assertThat(PeriodChoice.of(List.of())).isNull();
    }

    private static Period period(String key, PeriodState state, Tally tally) {
        return new Period(key, key, 2023, TODAY, TODAY, state, tally, null, null, List.of());
    }
}
