/** Lists that people take along: masked for who sees them, in full for who says why, as workbooks and as CSV. */
@NullMarked
package county.platform.export;

import org.jspecify.annotations.NullMarked;
