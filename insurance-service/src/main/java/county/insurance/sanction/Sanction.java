package county.insurance.sanction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party or an insurer that may not take part. It ends by itself after its last day, earlier only with a document.
 *
 * @param identityMask the party's number, masked; null for an insurer
 * @param unit the insurer's unit; null for a party
 * @param ground {@code false-enrolment}, {@code double-enrolment}, {@code insurer-misconduct} or {@code other}
 * @param until the last barred day
 */
record Sanction(
        long id,
        String kind,
        String name,
        @Nullable String identityMask,
        @Nullable String unit,
        @Nullable String unitName,
        String ground,
        String reason,
        String document,
        @Nullable String scheme,
        @Nullable Long policy,
        LocalDate imposedOn,
        LocalDate until,
        String imposedBy,
        @Nullable LocalDate liftedOn,
        @Nullable String liftedDocument,
        @Nullable String liftedReason,
        @Nullable String liftedBy,
        int version) {

    /** Whether it bars on this day: from the day it is imposed to the last day of its years, unless it was lifted. */
    boolean bars(LocalDate day) {
        return liftedOn == null && !day.isBefore(imposedOn) && !day.isAfter(until);
    }

    /** The last barred day: the same day of the month, so many years later, or that month's last day. */
    static LocalDate lastDay(LocalDate imposedOn, int years) {
        return imposedOn.plusYears(years);
    }
}
