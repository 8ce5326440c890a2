/** How much one caller may ask for, and how large a request may be. */
@NullMarked
package county.gateway.limit;

import org.jspecify.annotations.NullMarked;
