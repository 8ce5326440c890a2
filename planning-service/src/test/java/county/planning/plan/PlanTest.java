package county.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When a year's values are due under the plan of 2023-07-06. */
class PlanTest {

    @Test
    void wantsAYearsValuesByTheEndOfMarch() {
        assertThat(plan(3, 31).reportDue(2023)).isEqualTo(LocalDate.of(2024, 3, 31));
    }

    @Test
    void setsNoDeadlineThatHadPassedWhenThePlanWasIssued() {
        assertThat(plan(3, 31).reportDue(2022)).isNull();
        assertThat(plan(7, 5).reportDue(2022)).isNull();
        assertThat(plan(7, 6).reportDue(2022)).isEqualTo(LocalDate.of(2023, 7, 6));
    }

    @Test
    void endsWithFebruaryInEveryYear() {
        assertThat(plan(2, 29).reportDue(2023)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(plan(2, 29).reportDue(2024)).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    private static Plan plan(int month, int day) {
        return new Plan(
                "plan",
                "规划",
                "文号",
                LocalDate.of(2023, 7, 6),
                2020,
                BigDecimal.TEN,
                BigDecimal.valueOf(25),
                true,
                "count",
                BigDecimal.valueOf(20),
                month,
                day);
    }
}
