/** Personal data in the database: to what each value is bound, and how former keys are left behind. */
@NullMarked
package county.platform.sealing;

import org.jspecify.annotations.NullMarked;
