package county.platform.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How close open work is to its day. */
public enum Urgency {
    /** Its last day has passed. */
    LATE,
    /** Its last day is today or within the next {@value #NEAR} days. */
    SOON,
    /** Its last day is further off, or it has none. */
    OPEN;

    /** Decision: work is "at risk" from this many days before its last day. */
    public static final int NEAR = 14;

    /** The urgency of open work on a day. */
    public static Urgency of(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isAfter(today.plusDays(NEAR))) {
            return OPEN;
        }
        return due.isBefore(today) ? LATE : SOON;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
