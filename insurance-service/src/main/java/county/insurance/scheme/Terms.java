package county.insurance.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one version of a scheme says about money: what a quantity costs, who pays it, and what is paid out. Every amount
 * is in yuan, exact until it is rounded once, half up, to the fen.
 */
public record Terms(Scheme scheme, List<PayerShare> shares, Decisions decisions) {

    public Terms {
        shares = List.copyOf(shares);
    }

    /**
     * Sum insured, premium and its split for a quantity: 2.5 mu of green onion are insured for 8750.00, cost 612.50, of
     * which the farmer bears 245.00.
     */
    public Cover cover(BigDecimal quantity) {
        BigDecimal premium = fen(scheme.premium().multiply(quantity));
        return new Cover(quantity, fen(scheme.sumInsured().multiply(quantity)), premium, Split.of(premium, shares));
    }

    /**
     * What is paid for a quantity at an actual price; zero unless the price is below the target. At 0.97 yuan, one mu of
     * green onion is paid (1.06 − 0.97) / 1.06 × 3500 = 297.17.
     */
    public BigDecimal payout(BigDecimal quantity, ActualPrice actual) {
        if (!actual.isBelow(scheme.targetPrice())) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal publications = BigDecimal.valueOf(actual.publications());
        BigDecimal most = scheme.sumInsured().multiply(quantity);
        BigDecimal numerator = most.multiply(actual.shortfallTimesPublications(scheme.targetPrice()));
        BigDecimal denominator = scheme.targetPrice().multiply(publications);
        if (scheme.payoutRule() == PayoutRule.PROPORTIONAL_WITH_COEFFICIENT) {
            BigDecimal fullCost = scheme.fullCostOrFail();
            numerator = numerator.multiply(actual.shortfallTimesPublications(fullCost));
            denominator = denominator.multiply(fullCost).multiply(publications);
        }
        return numerator.divide(denominator, 2, RoundingMode.HALF_UP).min(fen(most));
    }

    private static BigDecimal fen(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }
}
