package county.insurance.stage;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.scheme.StageState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stage is running from its first day to its last, both in, and late from the day after. */
class StageStateTest {

    @ParameterizedTest
    @CsvSource({
        // today, last day, units, completed, proven, state of a stage that begins on 2023-09-16
        "2023-09-15, 2023-11-05, 19, 0, 0,  UPCOMING",
        "2023-09-16, 2023-11-05, 19, 0, 0,  RUNNING",
        "2023-11-05, 2023-11-05, 19, 18, 0, RUNNING",
        "2023-11-06, 2023-11-05, 19, 18, 0, LATE",
        "2023-11-06, 2023-11-05, 19, 19, 0, DONE",
        "2023-10-01, 2023-11-05, 19, 19, 0, DONE",
        "2030-01-01, ,           1,  0, 0,  RUNNING",
        "2023-09-15, ,           1,  0, 0,  UPCOMING",
        "2030-01-01, ,           1,  1, 0,  DONE",
        "2023-09-15, 2023-11-05, 0,  0, 0,  UPCOMING",
        "2023-11-05, 2023-11-05, 0,  0, 0,  RUNNING",
        "2023-11-06, 2023-11-05, 0,  0, 0,  DONE",
        "2023-11-06, 2023-11-05, 19, 10, 9, PROVEN",
        "2023-11-06, 2023-11-05, 19, 10, 8, LATE",
        "2023-11-05, 2023-11-05, 19, 10, 9, RUNNING",
        "2023-09-15, ,           1,  0, 1,  UPCOMING",
        "2030-01-01, ,           1,  0, 1,  PROVEN"
    })
    void followsFromItsDaysAndItsUnits(
            LocalDate today, @Nullable LocalDate endsOn, long units, long completed, long proven, StageState state) {
        assertThat(StageState.of(LocalDate.of(2023, 9, 16), endsOn, units, completed, proven, today))
                .isEqualTo(state);
    }
}
