package county.insurance.scheme;

import java.math.BigDecimal;

/**
 * What one payer bears of a premium.
 *
 * @param payer {@code farmer}, {@code district}, {@code city} or {@code province}
 * @param percent of the premium
 * @param amount yuan per unit insured, exact: 25% of 52.50 is 13.125, which only a policy's total rounds to the fen
 */
public record PayerShare(String payer, String label, BigDecimal percent, BigDecimal amount) {

    static PayerShare of(String payer, String label, BigDecimal percent, BigDecimal premium) {
        return new PayerShare(payer, label, percent, amount(premium, percent));
    }

    /** The exact part, with as many decimals as it needs and at least two. */
    static BigDecimal amount(BigDecimal premium, BigDecimal percent) {
        BigDecimal exact = premium.multiply(percent).movePointLeft(2).stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale()));
    }
}
