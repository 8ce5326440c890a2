/** The year's forest goals of the district and its twenty units, and what is wrong with their table. */
@NullMarked
package county.forestry.goal;

import org.jspecify.annotations.NullMarked;
