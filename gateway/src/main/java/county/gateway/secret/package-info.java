/** Keys for what the gateway hands to browsers and wants back unchanged. */
@NullMarked
package county.gateway.secret;

import org.jspecify.annotations.NullMarked;
