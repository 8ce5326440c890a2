package county.insurance.scheme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a stage stands on a day. */
public enum StageState {
    /** Its first day is still to come. */
    UPCOMING,
    /** It has begun and its last day has not passed, today included. */
    RUNNING,
    /** Its last day has passed, and some unit has neither reported its part nor do the data show that it is done. */
    LATE,
    /** The data show every part that has not been reported; a word of confirmation is all that is missing. */
    PROVEN,
    /** Every responsible unit has completed its part. */
    DONE;

    /**
     * The state on {@code today}.
     *
     * @param endsOn the last day, or null when the document sets none: such a stage is never late
     * @param units how many of our units answer for it; with none, it is done when its last day has passed, because
     *     nobody here has anything to complete
     * @param completed how many of them have completed their part
     * @param proven of how many others the data show that their part is done
     */
    public static StageState of(
            LocalDate startsOn, @Nullable LocalDate endsOn, long units, long completed, long proven, LocalDate today) {
        if (units > 0 && completed == units) {
            return DONE;
        }
        if (today.isBefore(startsOn)) {
            return UPCOMING;
        }
        boolean shown = units > 0 && completed + proven == units;
        if (endsOn == null || !today.isAfter(endsOn)) {
            return endsOn == null && shown ? PROVEN : RUNNING;
        }
        if (units == 0) {
            return DONE;
        }
        return shown ? PROVEN : LATE;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
