/** A service's schema: the step that migrates it, and the service's look at it before it starts. */
@NullMarked
package county.platform.schema;

import org.jspecify.annotations.NullMarked;
