package county.insurance.sale;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A policy in force with what of it was sold.
 *
 * @param sold in the scheme's unit, or null as long as nobody has reported it
 * @param aboveInsured whether more was sold than is insured; the payout counts no more than what is insured
 */
record SoldPolicy(
        long id,
        long list,
        String scheme,
        String township,
        String name,
        String identityMask,
        @Nullable String certificate,
        BigDecimal quantity,
        @Nullable BigDecimal sold,
        boolean aboveInsured,
        int version) {

    /** Whether another quantity was reported before. */
    boolean corrects(BigDecimal reported) {
        return sold != null && sold.compareTo(reported) != 0;
    }
}
