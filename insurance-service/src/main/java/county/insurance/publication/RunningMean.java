package county.insurance.publication;

import county.insurance.scheme.ActualPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The actual price as it would be if the season ended now: the sum of the published prices over their number, exact as a
 * fraction and shown rounded.
 *
 * @param mean rounded half up to the decimals with which the scheme shows it
 * @param fraction the exact value, such as {@code 3.09 ÷ 3}
 * @param belowTarget whether the exact value lies below the target
 */
public record RunningMean(BigDecimal sum, int publications, BigDecimal mean, String fraction, boolean belowTarget) {

    /** Nothing before the first publication. */
    public static Optional<RunningMean> of(List<BigDecimal> published, BigDecimal target, int decimals) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = published.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var actual = new ActualPrice(sum, published.size());
        return Optional.of(new RunningMean(
                sum,
                published.size(),
                actual.shown(decimals),
                sum.toPlainString() + " ÷ " + published.size(),
                actual.isBelow(target)));
    }
}
