package county.planning.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact part of a whole, kept as two decimals so that no comparison suffers from rounding; rounded only to be shown.
 * 0.76 of 3.16 shows as 24.05%.
 */
public record Share(BigDecimal part, BigDecimal whole) {

    /** All of it. */
    public static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("nothing can be a share of zero");
        }
        if (whole.signum() < 0) {
            part = part.negate();
            whole = whole.negate();
        }
    }

    /** This many of so many. */
    static Share of(int part, int whole) {
        return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** How much this share is above the other; negative when it is below. */
    public Share minus(Share other) {
        return new Share(part.multiply(other.whole).subtract(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /** Whether it is more than so many percent, exactly. */
    public boolean exceeds(BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(percent.multiply(whole)) > 0;
    }

    /** In percent with two decimals, HALF_UP, for people. */
    public BigDecimal percent() {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
