package county.platform.period;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which period a page opens on when nobody has chosen one. Pure. */
final class PeriodChoice {

    private static final List<PeriodState> ORDER =
            List.of(PeriodState.OPEN, PeriodState.ENDED, PeriodState.COMING, PeriodState.HISTORY, PeriodState.CLOSED);

    private PeriodChoice() {}

    /**
     * One in which work is late or at risk, else one in which any is open, else one under way; never simply the newest. Among
     * equals one under way before one that has ended, one that comes, one that is history and one that is closed, then the
     * first as they are listed.
     */
    static @Nullable String of(List<Period> newestFirst) {
        return newestFirst.stream()
                .min(Comparator.<Period>comparingInt(PeriodChoice::urgency)
                        .thenComparingInt(period -> ORDER.indexOf(period.state())))
                .map(Period::key)
                .orElse(null);
    }

    private static int urgency(Period period) {
        if (!period.state().counts() || period.state() == PeriodState.COMING) {
            return 3;
        }
        if (period.tally().late() + period.tally().atRisk() > 0) {
            return 0;
        }
        return period.left() > 0 ? 1 : 2;
    }
}
