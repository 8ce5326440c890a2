/** The gateway's own questions to the modules, whose answers never include an exception. */
@NullMarked
package county.gateway.ask;

import org.jspecify.annotations.NullMarked;
