/** The module at a glance, and what waits for the caller in it. */
@NullMarked
package county.disclosure.overview;

import org.jspecify.annotations.NullMarked;
