/** Work in the background: one frame that begins it, goes on with it and ends it. */
@NullMarked
package county.platform.worker;

import org.jspecify.annotations.NullMarked;
