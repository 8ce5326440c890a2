package county.platform.period;

import county.platform.step.Act;
import county.platform.summary.Tally;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A season or a year of a module, as a caller sees it.
 *
 * @param key by which addresses name it
 * @param name in full, as people call it
 * @param ends the last day of what its documents ask for; null where they name none
 * @param tally the visible units' work; what nobody is asked about any more is done or open, never late
 * @param closed how it was closed; null where it is not
 * @param proposed what waits for a second person; null where nothing does
 * @param actions what this caller may do to close or reopen it
 */
public record Period(
        String key,
        String name,
        int year,
        LocalDate begins,
        @Nullable LocalDate ends,
        PeriodState state,
        Tally tally,
        @Nullable PeriodClosed closed,
        @Nullable PeriodProposal proposed,
        List<Act> actions) {

    public Period {
        actions = List.copyOf(actions);
    }

    /** How much of its work is not done. */
    long left() {
        return tally.late() + tally.atRisk() + tally.open();
    }
}
