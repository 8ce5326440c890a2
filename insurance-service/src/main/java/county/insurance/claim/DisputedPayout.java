package county.insurance.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy's payout under a settlement, as far as a dispute about it needs it.
 *
 * @param insurer who underwrote it
 * @param state of the settlement
 * @param runOn when the settlement was run
 * @param given what all settlements and adjustments so far have given the policy, in yuan
 * @param newest the number of the scheme's newest settlement
 * @param sumInsured the most that can be paid
 */
record DisputedPayout(
        String scheme,
        String township,
        @Nullable String insurer,
        String state,
        LocalDate runOn,
        BigDecimal given,
        int newest,
        BigDecimal sumInsured) {}
