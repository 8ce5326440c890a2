/** The modules as the gateway sees them: where they are, how long it waits for them, and which have fallen silent. */
@NullMarked
package county.gateway.module;

import org.jspecify.annotations.NullMarked;
