import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number; the lower part is positive. */
record Fraction(BigInteger upper, BigInteger lower) {

    static Fraction of(BigDecimal number) {
        return number.scale() > 0
                ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.upper.negate(), other.lower));
    }

    Fraction times(Fraction other) {
        return new Fraction(upper.multiply(other.upper), lower.multiply(other.lower));
    }

    /** @param other positive */
    Fraction over(Fraction other) {
        return new Fraction(upper.multiply(other.lower), lower.multiply(other.upper));
    }

    boolean isPositive() {
        return upper.signum() > 0;
    }

    BigDecimal rounded(int decimals) {
        return new BigDecimal(upper).divide(new BigDecimal(lower), decimals, RoundingMode.HALF_UP);
    }
}
