package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 公示时间不少于5天: five full days after the day of posting (章政办发〔2023〕11号, part 5 (3)). */
class NoticeTest {

    @ParameterizedTest
    @CsvSource({
        "2023-09-01, 2023-09-05, 0, false",
        "2023-09-01, 2023-09-06, 0, false",
        "2023-09-01, 2023-09-07, 0, true",
        "2023-09-01, 2023-09-07, 1, false",
        "2023-12-28, 2024-01-02, 0, false",
        "2023-12-28, 2024-01-03, 0, true"
    })
    void isClosedFromTheDayAfterItsLastFullDay(LocalDate posted, LocalDate today, long objections, boolean closable) {
        Notice notice =
                new Notice(1, 1, 1, posted, Notice.lastDay(posted, 5), "running", "clerk", null, null, objections, 1);
        assertThat(notice.obstacle(today) == null).isEqualTo(closable);
    }
}
