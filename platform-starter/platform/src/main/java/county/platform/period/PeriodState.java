package county.platform.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a season or year stands on a day. */
public enum PeriodState {
    /** Its first day is still to come. */
    COMING,
    /** Under way. */
    OPEN,
    /** The last day of its documents has passed, and work was done in it: what is left still counts. */
    ENDED,
    /** It was over before anybody had reported anything of it: nobody is late, and nobody is asked. */
    HISTORY,
    /** Closed by two people: out of all tallies, readable, and not to be changed. */
    CLOSED;

    /**
     * The state on a day.
     *
     * @param ends the last day of what its documents ask for; null where they name none
     * @param reported whether anybody has ever reported anything of it
     */
    static PeriodState on(
            LocalDate today, LocalDate begins, @Nullable LocalDate ends, boolean reported, boolean closed) {
        if (closed) {
            return CLOSED;
        }
        if (ends != null && ends.isBefore(today)) {
            return reported ? ENDED : HISTORY;
        }
        return begins.isAfter(today) ? COMING : OPEN;
    }

    /** Whether its work counts in tallies, to-dos and the cockpit. */
    public boolean counts() {
        return this != HISTORY && this != CLOSED;
    }

    @JsonCreator
    static PeriodState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
