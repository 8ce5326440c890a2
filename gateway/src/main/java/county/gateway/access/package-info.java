/** What may be reached with and without login, and what every response says to the browser. */
@NullMarked
package county.gateway.access;

import org.jspecify.annotations.NullMarked;
