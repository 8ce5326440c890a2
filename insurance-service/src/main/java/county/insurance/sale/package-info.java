/** How many were really sold in the insurance period, where the payout counts no more than that (pig scheme, part 3 (3)). */
@NullMarked
package county.insurance.sale;

import org.jspecify.annotations.NullMarked;
