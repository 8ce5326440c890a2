/** Refusals of the gateway's own, with more to say than a status. */
@NullMarked
package county.gateway.problem;

import org.jspecify.annotations.NullMarked;
