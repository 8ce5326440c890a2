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
 * @param outlierTargetPercent and one further than this from the target price or from last year's mean
 * @param outlierPointFactor and figures of one day that differ by this factor
 * @param noticeDays full days of the public notice
 * @param confirmWorkingDays working days from the publication of the actual price to the insurer's confirmation
 * @param paymentMonths months from the publication of the actual price to the last payment
 * @param sanctionYears years for which a party or an insurer is barred
 * @param repeatedDays the same figure on so many days running is looked at
 * @param sameDigitPercent so is a point where more than this share of the figures ends in the same digit
 */
public record Decisions(
        @Nullable Integer publishedPriceDecimals,
        int actualPriceDecimals,
        BigDecimal growthCertificatePercent,
        @Nullable BigDecimal outlierMads,
        @Nullable BigDecimal outlierDayChangePercent,
        BigDecimal outlierTargetPercent,
        BigDecimal outlierPointFactor,
        int noticeDays,
        int confirmWorkingDays,
        int paymentMonths,
        int sanctionYears,
        int repeatedDays,
        BigDecimal sameDigitPercent) {}
