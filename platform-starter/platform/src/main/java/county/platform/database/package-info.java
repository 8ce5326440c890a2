/** What each service's own schema needs before its own migrations. */
@NullMarked
package county.platform.database;

import org.jspecify.annotations.NullMarked;
