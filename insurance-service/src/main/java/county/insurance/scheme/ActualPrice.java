package county.insurance.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The actual price: the sum of the published prices over their number, kept as that fraction because it is never rounded
 * before the payout (章政办发〔2023〕11号, part 3 (4)).
 *
 * @param sum of the published prices, in the scheme's price unit
 * @param publications how many there are, one at least
 */
public record ActualPrice(BigDecimal sum, int publications) {

    public ActualPrice {
        if (publications < 1) {
            throw new IllegalArgumentException("an actual price rests on one publication at least");
        }
        if (sum.signum() < 0) {
            throw new IllegalArgumentException("prices are not negative");
        }
    }

    /** A price that is known as it is, such as one that somebody tries out. */
    public static ActualPrice of(BigDecimal price) {
        return new ActualPrice(price, 1);
    }

    /** The price for people to read, rounded half up. */
    public BigDecimal shown(int decimals) {
        return sum.divide(BigDecimal.valueOf(publications), decimals, RoundingMode.HALF_UP);
    }

    /** {@code (price − this)} times the number of publications: exact. */
    BigDecimal shortfallTimesPublications(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(publications)).subtract(sum);
    }

    /** Whether this lies below a price; equal is not below. */
    public boolean isBelow(BigDecimal price) {
        return shortfallTimesPublications(price).signum() > 0;
    }
}
