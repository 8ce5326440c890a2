/** The append-only trail of changes, written in the transaction of the change. */
@NullMarked
package county.platform.audit;

import org.jspecify.annotations.NullMarked;
