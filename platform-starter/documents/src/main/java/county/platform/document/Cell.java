package county.platform.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param columns how many columns it spans
 * @param rows how many rows it spans
 * @param figure whether it holds a figure, which is set to the right
 */
public record Cell(String text, int columns, int rows, boolean figure) {

    public Cell {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a cell spans at least one column and row");
        }
    }

    public static Cell of(String text) {
        return new Cell(text, 1, 1, false);
    }

    /** A figure as it is, in plain digits; a dash where there is none. */
    public static Cell number(@Nullable BigDecimal value) {
        return new Cell(value == null ? "—" : value.toPlainString(), 1, 1, true);
    }

    /** The same over several columns and rows. */
    public Cell over(int columns, int rows) {
        return new Cell(text, columns, rows, figure);
    }
}
