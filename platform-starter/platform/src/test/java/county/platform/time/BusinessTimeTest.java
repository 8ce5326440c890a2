package county.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {

    /** 17:30 in Greenwich is already the next day in the district. */
    private final Clock system = Clock.fixed(Instant.parse("2026-11-23T17:30:00Z"), ZoneOffset.UTC);

    @Test
    void todayIsTheDistrictsDay() {
        BusinessTime time = BusinessTime.of(system, null, null);
        assertThat(time.today()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(time.rehearsal()).isFalse();
    }

    @Test
    void aRehearsalMovesTheDateAndKeepsTheTimeOfDay() {
        BusinessTime time = BusinessTime.of(system, LocalDate.of(2023, 12, 13), null);
        assertThat(time.today()).isEqualTo(LocalDate.of(2023, 12, 13));
        assertThat(LocalTime.now(time.clock())).isEqualTo(LocalTime.of(1, 30));
        assertThat(time.rehearsal()).isTrue();
    }

    @Test
    void aPartRestartedAfterMidnightAgreesWithTheOthers() {
        LocalDate begun = LocalDate.of(2026, 11, 22); // two days before the district's today
        BusinessTime time = BusinessTime.of(system, LocalDate.of(2023, 12, 13), begun);
        assertThat(time.today()).isEqualTo(LocalDate.of(2023, 12, 15));
    }
}
