/** All that a settlement rests on in one file, from which anybody recomputes it. */
@NullMarked
package county.insurance.bundle;

import org.jspecify.annotations.NullMarked;
