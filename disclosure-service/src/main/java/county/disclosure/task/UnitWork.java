package county.disclosure.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One unit's work on one task as it stands. Work that has not been started has version 0 and says nothing else.
 *
 * @param due the deadline's date, or null when it has none
 * @param note what was said with the last change
 * @param evidence what the unit submits as proof, words or an address
 * @param submittedBy the login name of who submitted last
 */
record UnitWork(
        String unit,
        String unitName,
        @Nullable LocalDate due,
        TaskState state,
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String submittedBy,
        @Nullable OffsetDateTime changedAt,
        int version) {

    /** The deadline has passed without the work being accepted; handing it in late does not mend that. */
    boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today) && state != TaskState.ACCEPTED;
    }

    /** The work after this change, which the rules allow. A review leaves the unit's evidence as it is. */
    UnitWork after(UnitReport report, String by, OffsetDateTime at) {
        boolean reviewed = state == TaskState.SUBMITTED;
        return new UnitWork(
                unit,
                unitName,
                due,
                report.state(),
                report.note() == null ? note : report.note(),
                reviewed ? evidence : report.evidence(),
                report.state() == TaskState.SUBMITTED ? by : submittedBy,
                at,
                version + 1);
    }
}
