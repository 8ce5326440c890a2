/** How values travel: exact decimals as strings, so that no browser turns them into floating point. */
@NullMarked
package county.platform.json;

import org.jspecify.annotations.NullMarked;
