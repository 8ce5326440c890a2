package county.insurance.publication;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a season with monitoring points stands on a day, as long as it is not locked.
 *
 * @param todayOpen whether today is one of its days and has no published price yet
 * @param missed days before today without a published price
 * @param firstMissed the earliest of them
 * @param flagged observations that wait for a review
 */
record SeasonState(
        String scheme,
        String productName,
        boolean todayOpen,
        long missed,
        @Nullable LocalDate firstMissed,
        long flagged) {

    /** Decision: from this time on, a day without a published price is reported to operations. */
    static final LocalTime EXPECTED_BY = LocalTime.of(16, 0);

    /** Days that should have a published price by now and have none. */
    long unpublished(LocalTime now) {
        return missed + (todayOpen && !now.isBefore(EXPECTED_BY) ? 1 : 0);
    }
}
