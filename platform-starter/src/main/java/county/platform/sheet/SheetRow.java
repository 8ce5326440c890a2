package county.platform.sheet;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Why the cell's text is not to be trusted, or null when nothing speaks against it. */
    public @Nullable Doubt doubt(String column) {
        Integer index = header.columnOf(column);
        return index != null && damaged.get(index)
                ? new Doubt(Doubt.Kind.LONG_NUMBER, "这一格是数字格式，第 16 位起的数字已丢失；请把整列改为文本格式后重新填写。")
                : null;
    }

    /** The unit that the column's header names in brackets, by its usual name (平方米 for ㎡), or null. */
    public @Nullable String unitOf(String column) {
        return header.unitOf(column);
    }

    /** Whether the column is hidden in the spreadsheet, so that whoever filled it may not know of it. */
    public boolean hidden(String column) {
        return false;
    }

    /** How much the row weighs, for those who keep several: the characters of all its cells. */
    public int characters() {
        return cells.stream().mapToInt(String::length).sum();
    }
}
