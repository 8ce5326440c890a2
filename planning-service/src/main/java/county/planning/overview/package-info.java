/** The module at a glance, and what waits for the responsible bureau. */
@NullMarked
package county.planning.overview;

import org.jspecify.annotations.NullMarked;
