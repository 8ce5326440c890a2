package county.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(HolidayNotices.shipped());

    @ParameterizedTest
    @CsvSource({
        // event, working days, last day
        "2023-09-28, 5, 2023-10-11", // Mid-Autumn and National Day off, the weekend after worked
        "2023-09-28, 1, 2023-10-07", // a Saturday that is worked
        "2023-12-12, 5, 2023-12-19", // the onion season's end: an ordinary week
        "2023-12-29, 1, 2024-01-02", // over New Year
        "2024-02-08, 1, 2024-02-09", // the last day before the Spring Festival, a Friday
        "2024-02-09, 1, 2024-02-18", // the Sunday after it, which is worked
        "2024-02-09, 2, 2024-02-19",
        "2023-06-21, 1, 2023-06-25", // Dragon Boat: a Sunday that is worked
        "2023-01-20, 2, 2023-01-29", // Spring Festival 2023: both days of the weekend worked
        "2023-07-01, 0, 2023-07-01", // no working days: the day itself
        "2025-09-30, 3, 2025-10-11", // 11 October 2025 is a worked Saturday
        "2026-02-13, 1, 2026-02-14", // a Saturday that is worked, on the eve of the holiday
        "2026-02-14, 1, 2026-02-24"
    })
    void periodEndsOnItsLastWorkingDay(LocalDate event, int count, LocalDate last) {
        assertThat(days.after(event, count)).isEqualTo(new WorkingDays.Deadline(last, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-07, MAKE_UP", "2023-10-06, HOLIDAY", "2023-10-09, WORKING", "2023-10-14, WEEKEND",
        "2022-12-31, HOLIDAY", "2024-02-10, HOLIDAY", "2024-02-17, HOLIDAY", "2024-02-18, MAKE_UP"
    })
    void everyDayHasItsKind(LocalDate day, DayKind kind) {
        assertThat(days.kindOf(day)).isEqualTo(kind);
    }

    @Test
    void aYearWithoutNoticeIsProvisional() {
        assertThat(days.after(LocalDate.of(2026, 12, 30), 5))
                .isEqualTo(new WorkingDays.Deadline(LocalDate.of(2027, 1, 6), true));
        assertThat(days.after(LocalDate.of(2026, 12, 30), 1).provisional()).isFalse();
    }

    @Test
    void aPeriodIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.after(LocalDate.of(2023, 1, 1), -1));
    }

    @Test
    void eachNextDayOfAPeriodIsALaterWorkingDay() {
        LocalDate event = LocalDate.of(2023, 1, 1);
        LocalDate before = event;
        for (int count = 1; count <= 900; count++) {
            LocalDate last = days.after(event, count).lastDay();
            assertThat(last).isAfter(before);
            assertThat(days.kindOf(last).works()).isTrue();
            before = last;
        }
    }
}
