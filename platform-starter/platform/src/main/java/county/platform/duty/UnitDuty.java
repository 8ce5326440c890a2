package county.platform.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's duty for a time.
 *
 * @param duty its key
 * @param validTo the last day, or null while no end is known
 * @param source the document that gives the duty to the unit
 * @param endingSource the document that takes it away, or null
 */
record UnitDuty(
        long id,
        String unit,
        String duty,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable String endingSource,
        int version) {

    boolean isOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
