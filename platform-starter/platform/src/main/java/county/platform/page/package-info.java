/** Long lists page by page: what was asked for, what is shown, and whether there is more. */
@NullMarked
package county.platform.page;

import org.jspecify.annotations.NullMarked;
