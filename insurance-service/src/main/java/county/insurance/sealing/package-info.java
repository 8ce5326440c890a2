/** Puts what former keys have sealed under the current one, in the background. */
@NullMarked
package county.insurance.sealing;

import org.jspecify.annotations.NullMarked;
