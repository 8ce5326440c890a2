package county.platform.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells laid out on columns: what is spanned from above has its place, as DOCX wants it written down. */
final class Grid {

    private Grid() {}

    /**
     * The rows with every place in them.
     *
     * @throws IllegalArgumentException when cells overlap, leave a gap, or reach beyond the table
     */
    static List<List<Place>> of(List<List<Cell>> rows, int columns) {
        var laid = new ArrayList<List<Place>>();
        var below = new int[columns];
        var above = new @Nullable Cell[columns];
        for (List<Cell> row : rows) {
            var places = new ArrayList<Place>();
            var cells = row.iterator();
            int column = 0;
            while (column < columns) {
                if (below[column] > 0) {
                    Cell cell = java.util.Objects.requireNonNull(above[column]);
                    places.add(new Place(cell, false));
                    for (int spanned = column + cell.columns(); column < spanned; column++) {
                        below[column]--;
                    }
                } else if (cells.hasNext()) {
                    Cell cell = cells.next();
                    int end = column + cell.columns();
                    if (end > columns || Arrays.stream(below, column, end).anyMatch(rest -> rest > 0)) {
                        throw new IllegalArgumentException("a cell reaches over another or beyond the table");
                    }
                    places.add(new Place(cell, true));
                    Arrays.fill(below, column, end, cell.rows() - 1);
                    Arrays.fill(above, column, end, cell);
                    column = end;
                } else {
                    throw new IllegalArgumentException("a row has fewer cells than the table has columns");
                }
            }
            if (cells.hasNext()) {
                throw new IllegalArgumentException("a row has more cells than the table has columns");
            }
            laid.add(places);
        }
        if (Arrays.stream(below).anyMatch(rest -> rest > 0)) {
            throw new IllegalArgumentException("a cell reaches below the table");
        }
        return laid;
    }

    /** @param first whether the cell begins here; otherwise it comes down from the row above */
    record Place(Cell cell, boolean first) {}
}
