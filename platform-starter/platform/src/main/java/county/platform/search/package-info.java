/** Looking for what a module keeps by its name, as far as the asker sees. */
@NullMarked
package county.platform.search;

import org.jspecify.annotations.NullMarked;
