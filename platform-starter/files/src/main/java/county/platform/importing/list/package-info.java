/** How a list that people have filled in is read: its columns by all their names, its units, its cells, its faults. Pure. */
@NullMarked
package county.platform.importing.list;

import org.jspecify.annotations.NullMarked;
