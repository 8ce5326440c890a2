/** Policies: one household's or grower's line from its entry to its payout, and the collectives that some belong to. */
@NullMarked
package county.insurance.policy;

import org.jspecify.annotations.NullMarked;
