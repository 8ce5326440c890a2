package county.insurance.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The last digit that a point's figures end in more often than chance would have it.
 *
 * @param digit at the last decimal of the published price
 * @param times how often it ends a figure, of {@code figures} in all
 */
public record DigitPattern(int digit, int times, int figures) {

    /** Decision: fewer figures than these show nothing. */
    static final int ENOUGH = 10;

    /** The pattern, when one digit ends more than {@code percent} of the figures and there are enough of them. */
    public static Optional<DigitPattern> in(List<BigDecimal> figures, int decimals, BigDecimal percent) {
        if (figures.size() < ENOUGH) {
            return Optional.empty();
        }
        var counts = new int[10];
        figures.forEach(figure -> counts[lastDigit(figure, decimals)]++);
        int most = 0;
        for (int digit = 1; digit < counts.length; digit++) {
            most = counts[digit] > counts[most] ? digit : most;
        }
        BigDecimal share = BigDecimal.valueOf(counts[most]).movePointRight(2);
        return share.compareTo(percent.multiply(BigDecimal.valueOf(figures.size()))) > 0
                ? Optional.of(new DigitPattern(most, counts[most], figures.size()))
                : Optional.empty();
    }

    static int lastDigit(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.DOWN)
                .unscaledValue()
                .mod(java.math.BigInteger.TEN)
                .intValueExact();
    }
}
