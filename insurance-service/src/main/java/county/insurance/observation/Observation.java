package county.insurance.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a collector entered it; corrected only by another one that replaces it.
 *
 * @param price in the scheme's price unit
 * @param weight kilograms, when it is known
 * @param state entered, confirmed, rejected or replaced, as it is stored
 * @param flags codes of {@link Flag}
 * @param replaces the observation that this one corrects
 * @param lateReason why it came after the collectors' days were over
 */
public record Observation(
        long id,
        long point,
        LocalDate day,
        BigDecimal price,
        @Nullable BigDecimal weight,
        @Nullable String note,
        String state,
        List<String> flags,
        @Nullable Long replaces,
        @Nullable String lateReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String reviewedBy,
        @Nullable String reviewNote,
        int version) {

    public Observation {
        flags = List.copyOf(flags);
    }

    /** Whether it counts for the mean of its point. */
    public boolean counts() {
        return state.equals("entered") || state.equals("confirmed");
    }

    Sample sample() {
        return new Sample(id, point, day, price);
    }
}
