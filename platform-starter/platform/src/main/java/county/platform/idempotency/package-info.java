/** Requests that count once however often they arrive: money and imports. */
@NullMarked
package county.platform.idempotency;

import org.jspecify.annotations.NullMarked;
