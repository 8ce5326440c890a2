/** The seasons and years of a module: which there are, how they stand, and how two people close one. */
@NullMarked
package county.platform.period;

import org.jspecify.annotations.NullMarked;
