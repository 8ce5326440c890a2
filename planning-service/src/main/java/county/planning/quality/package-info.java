/** Where the document contradicts itself or leaves something open. */
@NullMarked
package county.planning.quality;

import org.jspecify.annotations.NullMarked;
