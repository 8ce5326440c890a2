package county.insurance.observation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * A mean kept as the fraction {@code sum / count}, because it is rounded once, from its exact value: the mean of the
 * points 1.05 and 1.06 is 2.11 / 2, published with two decimals as 1.06.
 */
public record Mean(BigDecimal sum, BigInteger count) {

    public Mean {
        if (count.signum() <= 0) {
            throw new IllegalArgumentException("a mean rests on one figure at least");
        }
    }

    public static Mean of(List<BigDecimal> figures) {
        return new Mean(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigInteger.valueOf(figures.size()));
    }

    /** The mean of means, each counting equally however many figures it rests on. */
    public static Mean ofMeans(List<Mean> means) {
        BigInteger common = means.stream().map(Mean::count).reduce(BigInteger.ONE, Mean::leastCommonMultiple);
        BigDecimal sum = means.stream()
                .map(mean -> mean.sum.multiply(new BigDecimal(common.divide(mean.count))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Mean(sum, common.multiply(BigInteger.valueOf(means.size())));
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** Rounded half up. */
    public BigDecimal rounded(int decimals) {
        return sum.divide(new BigDecimal(count), decimals, RoundingMode.HALF_UP);
    }

    boolean isBelow(BigDecimal price) {
        return sum.compareTo(price.multiply(new BigDecimal(count))) < 0;
    }
}
