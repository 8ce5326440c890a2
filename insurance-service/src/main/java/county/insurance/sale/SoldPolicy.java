package county.insurance.sale;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A policy in force with what of it was sold.
 *
 * @param sold in the scheme's unit, or null as long as nobody has reported it
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
        int version) {}
