/** The published prices of a scheme. */
@NullMarked
package county.insurance.price;

import org.jspecify.annotations.NullMarked;
