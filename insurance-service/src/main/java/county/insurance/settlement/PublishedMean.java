package county.insurance.settlement;

import county.insurance.scheme.ActualPrice;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actual price, exact as the fraction of the published prices' sum and number, and as it is shown: 3.09 ÷ 3 is shown
 * as 1.0300. It is never rounded before a payout.
 *
 * @param mean rounded half up to the decimals with which the scheme shows it
 * @param belowTarget whether the exact value lies below the target, so that something is paid
 */
public record PublishedMean(BigDecimal sum, int publications, BigDecimal mean, String fraction, boolean belowTarget) {

    /** Nothing before the first publication. */
    public static @Nullable PublishedMean of(List<PricedDay> days, Terms terms) {
        if (days.isEmpty()) {
            return null;
        }
        BigDecimal sum = days.stream().map(PricedDay::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        return of(new ActualPrice(sum, days.size()), terms);
    }

    public static PublishedMean of(ActualPrice actual, Terms terms) {
        return new PublishedMean(
                actual.sum(),
                actual.publications(),
                actual.shown(terms.decisions().actualPriceDecimals()),
                actual.sum().toPlainString() + " ÷ " + actual.publications(),
                actual.isBelow(terms.scheme().targetPrice()));
    }

    ActualPrice exact() {
        return new ActualPrice(sum, publications);
    }
}
