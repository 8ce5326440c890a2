package county.disclosure.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitWorkTest {

    private static final LocalDate DUE = LocalDate.of(2023, 11, 30);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2023-12-01T09:00:00+08:00");

    @Test
    void isOverdueFromTheDayAfterItsDeadline() {
        assertThat(work(TaskState.SUBMITTED, DUE).overdue(DUE)).isFalse();
        assertThat(work(TaskState.SUBMITTED, DUE).overdue(DUE.plusDays(1))).isTrue();
    }

    @Test
    void isNeverOverdueWhenAcceptedOrWithoutADate() {
        assertThat(work(TaskState.ACCEPTED, DUE).overdue(DUE.plusYears(1))).isFalse();
        assertThat(work(TaskState.RETURNED, null).overdue(DUE.plusYears(1))).isFalse();
    }

    @Test
    void remembersWhoSubmittedThroughTheReview() {
        UnitWork submitted = work(TaskState.IN_PROGRESS, DUE)
                .after(new UnitReport(TaskState.SUBMITTED, "办结", "截图", 1), "clerk", NOW);
        assertThat(submitted)
                .isEqualTo(new UnitWork("370114001", "明水街道", DUE, TaskState.SUBMITTED, "办结", "截图", "clerk", NOW, 2));
        assertThat(submitted.after(new UnitReport(TaskState.RETURNED, "缺截图", "改动", 2), "office", NOW))
                .isEqualTo(new UnitWork("370114001", "明水街道", DUE, TaskState.RETURNED, "缺截图", "截图", "clerk", NOW, 3));
        assertThat(submitted.after(new UnitReport(TaskState.ACCEPTED, null, null, 2), "office", NOW))
                .isEqualTo(new UnitWork("370114001", "明水街道", DUE, TaskState.ACCEPTED, "办结", "截图", "clerk", NOW, 3));
    }

    private static UnitWork work(TaskState state, @Nullable LocalDate due) {
        return new UnitWork("370114001", "明水街道", due, state, "在办", null, null, NOW, 1);
    }
}
