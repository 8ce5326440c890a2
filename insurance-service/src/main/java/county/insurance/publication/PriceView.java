package county.insurance.publication;

import county.insurance.publication.Publications.Publication;
import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published price as everybody may see it.
 *
 * @param price in the scheme's price unit
 * @param version 1, or higher after corrections
 * @param mean before rounding; null for a price that others published
 * @param points how many points it rests on
 * @param reason why it replaced the version before
 * @param late whether it was published on a later day than its own
 */
record PriceView(
        LocalDate day,
        BigDecimal price,
        int version,
        @Nullable BigDecimal mean,
        @Nullable Integer points,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String note,
        boolean late,
        @Nullable Instant publishedAt) {

    static PriceView of(Publication one) {
        return new PriceView(
                one.day(),
                one.price(),
                one.version(),
                one.mean(),
                one.points(),
                one.source(),
                one.reason(),
                one.note(),
                isLate(one),
                one.publishedAt());
    }

    /** Whether a first publication came on a later day; a correction is always later. */
    static boolean isLate(Publication one) {
        Instant at = one.publishedAt();
        return one.version() == 1
                && at != null
                && at.atZone(BusinessTime.ZONE).toLocalDate().isAfter(one.day());
    }
}
