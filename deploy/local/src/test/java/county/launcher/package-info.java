@NullMarked
package county.launcher;

import org.jspecify.annotations.NullMarked;
