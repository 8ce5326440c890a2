/** Whose word is taken about where a request came from. */
@NullMarked
package county.gateway.proxy;

import org.jspecify.annotations.NullMarked;
