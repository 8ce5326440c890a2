/** How each part of the platform is. */
@NullMarked
package county.gateway.status;

import org.jspecify.annotations.NullMarked;
