package county.insurance.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the document leaves open and we have decided for a scheme version; null where it does not arise.
 *
 * @param publishedPriceDecimals decimals of the published daily average
 * @param actualPriceDecimals decimals with which the actual price is shown; it is never rounded before the payout
 * @param growthCertificatePercent a quantity more than this above last year's needs a village certificate
 * @param outlierMads an observation further than this many MADs from the day's median is looked at again
 * @param outlierDayChangePercent so is one further than this from the day before
 */
record Decisions(
        @Nullable Integer publishedPriceDecimals,
        int actualPriceDecimals,
        BigDecimal growthCertificatePercent,
        @Nullable BigDecimal outlierMads,
        @Nullable BigDecimal outlierDayChangePercent) {}
