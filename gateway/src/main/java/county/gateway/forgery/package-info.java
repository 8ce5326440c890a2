/** Requests that only look as if a person had made them. */
@NullMarked
package county.gateway.forgery;

import org.jspecify.annotations.NullMarked;
