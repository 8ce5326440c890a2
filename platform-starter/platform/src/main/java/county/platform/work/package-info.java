/** Who owes what by when: read from the one view in which each module says it. */
@NullMarked
package county.platform.work;

import org.jspecify.annotations.NullMarked;
