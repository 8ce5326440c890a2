/** The daily price: what the points come to, proposed, released, published and corrected, and the series for everybody. */
@NullMarked
package county.insurance.publication;

import org.jspecify.annotations.NullMarked;
