package county.platform.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest
    @CsvSource({"2023-12-12, LATE", "2023-12-13, SOON", "2023-12-27, SOON", "2023-12-28, OPEN", ", OPEN"})
    void dependsOnTheDaysLeft(@org.jspecify.annotations.Nullable LocalDate due, Urgency urgency) {
        assertThat(Urgency.of(due, TODAY)).isEqualTo(urgency);
    }

    @Test
    void listsTheMostUrgentFirstAndWorkWithoutDayLast() {
        Todo late = todo("late", LocalDate.of(2023, 12, 1));
        Todo soon = todo("soon", LocalDate.of(2023, 12, 20));
        Todo whenever = todo("whenever", null);
        assertThat(TodoList.of(List.of(whenever, soon, late)).items())
                .extracting(TodoRow::todo)
                .containsExactly(late, soon, whenever);
        assertThat(late.daysLeft()).isEqualTo(-12);
        assertThat(whenever.daysLeft()).isNull();
    }

    private static Todo todo(String id, @org.jspecify.annotations.Nullable LocalDate due) {
        return Todo.of(id, "forestry", id, "370114001", "明水街道", due, TODAY, "/");
    }
}
