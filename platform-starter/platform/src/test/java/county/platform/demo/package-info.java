@NullMarked
package county.platform.demo;

import org.jspecify.annotations.NullMarked;
