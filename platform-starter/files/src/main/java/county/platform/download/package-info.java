/** Files that are made for one answer and then forgotten. */
@NullMarked
package county.platform.download;

import org.jspecify.annotations.NullMarked;
