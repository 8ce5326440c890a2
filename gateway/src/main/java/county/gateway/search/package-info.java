/** Looking for something by its name, in all modules of the asker. */
@NullMarked
package county.gateway.search;

import org.jspecify.annotations.NullMarked;
