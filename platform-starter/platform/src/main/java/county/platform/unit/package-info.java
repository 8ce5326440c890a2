/** The district's units: one code, one official name, any number of aliases. */
@NullMarked
package county.platform.unit;

import org.jspecify.annotations.NullMarked;
