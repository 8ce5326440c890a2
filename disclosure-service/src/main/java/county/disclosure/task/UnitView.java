package county.disclosure.task;

import county.platform.access.Official;
import county.platform.step.Act;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's work on a task for a reader.
 *
 * @param actions what the reader may do with it now
 */
record UnitView(
        String unit,
        String unitName,
        TaskState state,
        @Nullable String note,
        @Nullable String evidence,
        @Nullable OffsetDateTime changedAt,
        int version,
        boolean overdue,
        List<Act> actions) {

    static UnitView of(UnitWork work, Official reader, LocalDate today) {
        return new UnitView(
                work.unit(),
                work.unitName(),
                work.state(),
                work.note(),
                work.evidence(),
                work.changedAt(),
                work.version(),
                work.overdue(today),
                TaskSteps.ALL.acts(work.state(), TaskSteps.standing(reader, work)));
    }
}
