/** The year's forest targets of the district and its twenty units, and what is wrong with their table. */
@NullMarked
package county.forestry.target;

import org.jspecify.annotations.NullMarked;
