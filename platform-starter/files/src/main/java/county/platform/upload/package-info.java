/** Files that come in as the body of a request. */
@NullMarked
package county.platform.upload;

import org.jspecify.annotations.NullMarked;
