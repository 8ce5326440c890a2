package county.platform.period;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period with what stands against closing it.
 *
 * @param obstacles what must be settled first, each in a sentence
 * @param history how it was closed and reopened so far, newest first
 */
public record PeriodSheet(Period period, List<String> obstacles, List<PeriodEvent> history) {

    public PeriodSheet {
        obstacles = List.copyOf(obstacles);
        history = List.copyOf(history);
    }

    /**
     * A proposal and what became of it.
     *
     * @param state whether it waits, was confirmed or declined: by those words
     */
    public record PeriodEvent(
            PeriodAct act,
            String reason,
            String state,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String note) {}
}
