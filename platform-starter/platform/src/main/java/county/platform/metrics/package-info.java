/** Metrics as Prometheus wants them: every one explained, named by its conventions, none that says nothing. */
@NullMarked
package county.platform.metrics;

import org.jspecify.annotations.NullMarked;
