package county.platform.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes rows of cells: the first is the header, empty ones are passed over, limits are kept. */
final class RowSink {

    private final SheetLimits limits;
    private final Consumer<SheetRow> rows;
    private @Nullable Header header;
    private int count;

    RowSink(SheetLimits limits, Consumer<SheetRow> rows) {
        this.limits = limits;
        this.rows = rows;
    }

    void accept(int number, List<String> written, BitSet damaged) {
        List<String> cells = new ArrayList<>(written.size());
        boolean empty = true;
        for (String cell : written) {
            String text = trimmed(cell);
            if (text.length() > limits.characters()) {
                throw new BadSheet("第" + number + "行第" + (cells.size() + 1) + "列的内容超过" + limits.characters() + "个字。");
            }
            empty &= text.isEmpty();
            cells.add(text);
        }
        if (empty) {
            return;
        }
        if (header == null) {
            header = new Header(cells, limits);
        } else {
            limits.checkRows(++count);
            rows.accept(new SheetRow(number, header, cells, damaged));
        }
    }

    void end() {
        if (header == null) {
            throw new BadSheet("文件里没有内容。");
        }
    }

    /** Also without what only machines see: marks of byte order, spaces that do not break or have no width, NUL. */
    static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        String text = cell.substring(from, to);
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' || c == '\0';
    }
}
