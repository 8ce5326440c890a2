package county.planning.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which versions stand and which wait. */
class TimelineTest {

    private static final Observation FIRST_2021 = version(2021, 1, true);
    private static final Observation SECOND_2021 = version(2021, 2, true);
    private static final Observation THIRD_2021 = version(2021, 3, false);
    private static final Observation FIRST_2022 = version(2022, 1, false);
    private static final Observation SECOND_2022 = version(2022, 2, false);
    private static final Observation FIRST_2023 = version(2023, 1, true);

    private static final Timeline TIMELINE =
            new Timeline(List.of(FIRST_2023, SECOND_2022, FIRST_2022, THIRD_2021, SECOND_2021, FIRST_2021));

    @Test
    void keepsWhatIsApprovedUntilANewerVersionIs() {
        assertThat(TIMELINE.approved()).containsExactly(SECOND_2021, FIRST_2023);
    }

    @Test
    void waitsForTheNewestVersionOnly() {
        assertThat(TIMELINE.pending()).containsExactly(THIRD_2021, SECOND_2022);
    }

    @Test
    void showsBothInTheOrderOfTime() {
        assertThat(TIMELINE.current()).containsExactly(SECOND_2021, THIRD_2021, SECOND_2022, FIRST_2023);
    }

    private static Observation version(int period, int version, boolean approved) {
        LocalDate day = LocalDate.of(2023, 12, 13);
        return new Observation(
                period * 10L + version,
                "rate",
                period,
                version,
                BigDecimal.ONE,
                "年报",
                null,
                null,
                null,
                null,
                "entered",
                day,
                approved,
                "a",
                day,
                approved ? "b" : null,
                approved ? day : null);
    }
}
