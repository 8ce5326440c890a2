package county.platform.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row as a file has it: only the cells with something in them, from left to right. Used again for the next row. */
final class RawRow {

    /** The columns of a spreadsheet, A to XFD. */
    static final int COLUMNS = 16_384;

    private final SheetLimits limits;
    private int number;
    private boolean hidden;
    private int count;
    private int characters;
    private int[] columns = new int[32];
    private CellText[] cells = new CellText[32];

    RawRow(SheetLimits limits) {
        this.limits = limits;
    }

    void start(int rowNumber, boolean isHidden) {
        Arrays.fill(cells, 0, count, null);
        number = rowNumber;
        hidden = isHidden;
        count = 0;
        characters = 0;
    }

    void add(int column, CellText cell) {
        int length = cell.text().length();
        if (length == 0) {
            return;
        }
        characters += length;
        if (length > limits.characters()) {
            throw new BadSheet("第" + number + "行第" + (column + 1) + "列的内容超过" + limits.characters() + "个字。");
        }
        if (characters > limits.rowCharacters()) {
            throw new BadSheet("第" + number + "行的内容过多，一行合计不得超过" + limits.rowCharacters() + "个字。");
        }
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, count * 2);
            cells = Arrays.copyOf(cells, count * 2);
        }
        columns[count] = column;
        cells[count] = cell;
        count++;
    }

    int number() {
        return number;
    }

    boolean hidden() {
        return hidden;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** The column of the cell at this place among those with something in them. */
    int column(int index) {
        return columns[index];
    }

    CellText cell(int index) {
        return cells[index];
    }

    String text(int index) {
        return cells[index].text();
    }

    /** The text in a column, empty when there is none. */
    String textAt(int column) {
        int index = Arrays.binarySearch(columns, 0, count, column);
        return index < 0 ? "" : cells[index].text();
    }

    @Nullable
    CellText cellAt(int column) {
        int index = Arrays.binarySearch(columns, 0, count, column);
        return index < 0 ? null : cells[index];
    }

    RawRow copy() {
        var copy = new RawRow(limits);
        copy.number = number;
        copy.hidden = hidden;
        copy.count = count;
        copy.characters = characters;
        copy.columns = Arrays.copyOf(columns, Math.max(count, 1));
        copy.cells = Arrays.copyOf(cells, Math.max(count, 1));
        return copy;
    }
}
