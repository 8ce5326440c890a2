/** The year's calendar: what every unit hands in, and by when. */
@NullMarked
package county.forestry.milestone;

import org.jspecify.annotations.NullMarked;
