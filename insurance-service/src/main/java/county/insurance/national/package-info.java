/** Prices that the national monitoring centre publishes: entered by one officer, published by another. */
@NullMarked
package county.insurance.national;

import org.jspecify.annotations.NullMarked;
