/** Registers: records that units enter and others decide on, as a list, a form, and the steps of each. */
@NullMarked
package county.platform.register;

import org.jspecify.annotations.NullMarked;
