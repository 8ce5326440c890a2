/** Amounts that a household or the insurer disputes: negotiation, price certification, and what is paid in the end. */
@NullMarked
package county.insurance.dispute;

import org.jspecify.annotations.NullMarked;
