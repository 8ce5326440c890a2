/** How rows become records. */
@NullMarked
package county.platform.database;

import org.jspecify.annotations.NullMarked;
