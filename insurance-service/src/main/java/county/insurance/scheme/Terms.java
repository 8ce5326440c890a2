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
        Money premium = Money.of(scheme.premium()).times(quantity, RoundingMode.HALF_UP);
        Money sumInsured = Money.of(scheme.sumInsured()).times(quantity, RoundingMode.HALF_UP);
        return new Cover(quantity, sumInsured.yuan(), premium.yuan(), Split.of(premium.yuan(), shares));
    }

    /**
     * What is paid for a quantity at an actual price; zero unless the price is below the target. At 0.97 yuan, one mu of
     * green onion is paid (1.06 − 0.97) / 1.06 × 3500 = 297.17.
     */
    public BigDecimal payout(BigDecimal quantity, ActualPrice actual) {
        if (!actual.isBelow(scheme.targetPrice())) {
            return Money.ZERO.yuan();
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
        return Money.quotient(numerator, denominator, RoundingMode.HALF_UP)
                .min(Money.rounded(most, RoundingMode.HALF_UP))
                .yuan();
    }
}
