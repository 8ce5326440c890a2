package county.insurance.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan to the fen. Whoever multiplies says how it is rounded: 245.00 yuan a mu times 2.5 mu are 612.50.
 *
 * @param yuan with exactly two decimals
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public static final Money ZERO = new Money(new BigDecimal("0.00"));

    private static final int FEN = 2;

    public Money {
        if (yuan.scale() != FEN) {
            throw new IllegalArgumentException(yuan + " is no amount to the fen");
        }
    }

    /** An amount that is one already, however many zeros it is written with. */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan.setScale(FEN, RoundingMode.UNNECESSARY));
    }

    /** An exact amount, rounded to the fen. */
    public static Money rounded(BigDecimal exact, RoundingMode rounding) {
        return new Money(exact.setScale(FEN, rounding));
    }

    /** An exact quotient, rounded to the fen once. */
    public static Money quotient(BigDecimal numerator, BigDecimal denominator, RoundingMode rounding) {
        return new Money(numerator.divide(denominator, FEN, rounding));
    }

    /** So many times this, rounded to the fen. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(yuan.multiply(factor), rounding);
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    /** The difference. */
    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    /** The smaller of the two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** In fen. */
    public int fen() {
        return yuan.movePointRight(FEN).intValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
