/** What the bureaus contribute. */
@NullMarked
package county.forestry.duty;

import org.jspecify.annotations.NullMarked;
