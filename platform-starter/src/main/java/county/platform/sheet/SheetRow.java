package county.platform.sheet;

import java.util.BitSet;
import java.util.List;

/** One row of a list, its cells by the name of their column. */
public final class SheetRow {

    private final int number;
    private final Header header;
    private final List<String> cells;
    private final BitSet damaged;

    SheetRow(int number, Header header, List<String> cells, BitSet damaged) {
        this.number = number;
        this.header = header;
        this.cells = cells;
        this.damaged = damaged;
    }

    /** The row as the spreadsheet program counts it, so that people find it; the header is usually row 1. */
    public int number() {
        return number;
    }

    /** The columns' names without white space and with half-width brackets, in their order. */
    public List<String> columns() {
        return List.copyOf(header.names());
    }

    public boolean has(String column) {
        return header.columnOf(column) != null;
    }

    /** The cell's text without white space around it; empty when there is no such cell. */
    public String text(String column) {
        Integer index = header.columnOf(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    /** Whether the cell was a number of 16 digits or more, of which a spreadsheet keeps only the first 15. */
    public boolean damaged(String column) {
        Integer index = header.columnOf(column);
        return index != null && damaged.get(index);
    }
}
