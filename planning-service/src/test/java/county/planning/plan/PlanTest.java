package county.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a year's values are due under a plan of 2023-07-06. */
@ServiceTest
class PlanTest {

    @ParameterizedTest(name = "{0}-{1}: {2} until {3}")
    @CsvSource({
        "3, 31, 2023, 2024-03-31",
        // no deadline that had passed when the plan was issued
        "3, 31, 2022, none",
        "7, 5, 2022, none",
        "7, 6, 2022, 2023-07-06",
        "2, 29, 2023, 2024-02-29",
        "2, 29, 2024, 2025-02-28",
        "12, 31, 2023, 2024-12-31"
    })
    void wantsAYearsValuesByADayOfTheNext(int month, int day, int year, String due) {
        assertThat(TestDatabase.running().text("""
                        select coalesce(planning.report_due('2023-07-06', %d, %d, %d)::text, 'none')
                        """.formatted(month, day, year))).isEqualTo(due);
    }
}
