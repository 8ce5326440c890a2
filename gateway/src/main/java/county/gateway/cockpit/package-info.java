/** All of the caller's modules on one page, whatever state each of them is in. */
@NullMarked
package county.gateway.cockpit;

import org.jspecify.annotations.NullMarked;
