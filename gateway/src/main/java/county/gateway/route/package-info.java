/** The way of a request to its module and back. */
@NullMarked
package county.gateway.route;

import org.jspecify.annotations.NullMarked;
