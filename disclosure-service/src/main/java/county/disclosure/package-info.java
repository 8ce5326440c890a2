/** Open government: the yearly work plan, each unit's work on it, and the district's view of it. */
@NullMarked
package county.disclosure;

import org.jspecify.annotations.NullMarked;
