/** Lists as spreadsheets and CSV files: read row by row, written row by row. */
@NullMarked
package county.platform.sheet;

import org.jspecify.annotations.NullMarked;
