/** All that a result rests on in one file that proves itself: CSV files with their sums, as of one moment. */
@NullMarked
package county.platform.bundle;

import org.jspecify.annotations.NullMarked;
