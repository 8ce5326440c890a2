package county.insurance.imports;

import county.insurance.policy.PolicyEntry;
import county.insurance.scheme.Cover;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file, understood as far as it can be. What is faulty in itself is null here and told by the faults.
 *
 * @param village its code
 * @param identity the number as it is kept, when it can be somebody's
 * @param previous last year's quantity, when it can be one
 * @param cover when the quantity can be insured
 * @param collective for whose list the household stands on it, or null
 */
record Line(
        @Nullable String village,
        PolicyEntry entry,
        @Nullable String identity,
        @Nullable BigDecimal previous,
        @Nullable Cover cover,
        @Nullable Group collective) {

    /** A village, enterprise or co-operative that insures households; {@code code} is its unified social credit code. */
    record Group(String kind, String name, String code) {}
}
