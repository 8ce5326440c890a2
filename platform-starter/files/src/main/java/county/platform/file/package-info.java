/** Files that are needed for a while and then gone. */
@NullMarked
package county.platform.file;

import org.jspecify.annotations.NullMarked;
