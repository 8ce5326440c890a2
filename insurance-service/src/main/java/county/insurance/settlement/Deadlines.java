package county.insurance.settlement;

import county.insurance.scheme.Decisions;
import county.platform.time.WorkingDays;
import java.time.LocalDate;

/**
 * Until when a settlement is confirmed and paid, counted from the publication of the actual price
 * (章政办发〔2023〕11号, part 3 (6)): published on Wednesday 2023-12-13, it is confirmed by 2023-12-20 and paid by 2024-01-13.
 *
 * @param provisional whether the first rests on a year whose holiday notice is not known yet
 */
record Deadlines(LocalDate confirmDue, LocalDate payDue, boolean provisional) {

    /** A month ends on the same day number, or on the month's last day. */
    static Deadlines of(LocalDate publishedOn, Decisions decisions, WorkingDays days) {
        var confirm = days.after(publishedOn, decisions.confirmWorkingDays());
        return new Deadlines(
                confirm.lastDay(), publishedOn.plusMonths(decisions.paymentMonths()), confirm.provisional());
    }
}
