/** Masked numbers in full, for who says why: recorded before they are shown, and never in the record itself. */
@NullMarked
package county.platform.unmasking;

import org.jspecify.annotations.NullMarked;
