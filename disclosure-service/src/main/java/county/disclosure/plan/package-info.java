/** The yearly work plan's document and whom it makes responsible. */
@NullMarked
package county.disclosure.plan;

import org.jspecify.annotations.NullMarked;
