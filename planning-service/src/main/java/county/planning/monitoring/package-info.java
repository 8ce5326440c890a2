/** Indicators together with their observations and how they stand. */
@NullMarked
package county.planning.monitoring;

import org.jspecify.annotations.NullMarked;
