/** The duties that bureaus have in this module; which bureau has which is in the table {@code unit_duty}. */
@NullMarked
package county.insurance.duty;

import org.jspecify.annotations.NullMarked;
