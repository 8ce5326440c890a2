package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that was made on 2023-08-20 at two in the morning in Shanghai; the cover begins on 2023-11-06. */
class CollectionDaysTest {

    private static final OffsetDateTime MADE = OffsetDateTime.parse("2023-08-19T18:00:00Z");
    private static final LocalDate COVER = LocalDate.parse("2023-11-06");

    @ParameterizedTest
    @CsvSource({
        "2017-01-01, 2023-09-09, 早于建立这份清单的 2023-08-20",
        "2023-08-19, 2023-09-09, 早于建立这份清单的 2023-08-20",
        "2023-08-20, 2023-09-09, ''",
        "2023-09-09, 2023-09-09, ''",
        "2023-09-10, 2023-09-09, 不能晚于今天",
        "2023-11-05, 2023-11-20, ''",
        "2023-11-06, 2023-11-20, 之前"
    })
    void liesBetweenTheListAndTheCover(LocalDate day, LocalDate today, String reason) {
        assertThat(CollectionDays.of(MADE, COVER, today).fault(day).orElse("")).contains(reason);
        assertThat(CollectionDays.of(MADE, COVER, today).fault(day).isEmpty()).isEqualTo(reason.isEmpty());
    }
}
