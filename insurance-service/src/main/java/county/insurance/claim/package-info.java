/** What a settlement pays to each household: batches of transfers, what the bank returns, and amounts that are disputed. */
@NullMarked
package county.insurance.claim;

import org.jspecify.annotations.NullMarked;
