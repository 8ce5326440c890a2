package county.platform.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes rows of cells: the first is the header, empty ones are passed over, limits are kept. */
final class RowSink {

    private final SheetLimits limits;
    private final BooleanSupplier overdue;
    private final SheetShape shape;
    private final Consumer<SheetRow> rows;
    private @Nullable Header header;
    private int count;

    RowSink(SheetLimits limits, BooleanSupplier overdue, SheetShape shape, Consumer<SheetRow> rows) {
        this.limits = limits;
        this.overdue = overdue;
        this.shape = shape;
        this.rows = rows;
    }

    void accept(int number, List<String> written, BitSet damaged) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (overdue.getAsBoolean()) {
            throw new BadSheet("读这个文件用的时间太长，请删去名单以外的内容，或分成几个文件上传。");
        }
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
        if (empty || (header != null && shape.known().test(cells.getFirst()))) {
            return;
        }
        if (header == null) {
            header = new Header(cells, limits);
        } else {
            limits.checkRows(++count);
            rows.accept(new SheetRow(number, header, cells, damaged));
        }
    }

    SheetReport end() {
        if (header == null) {
            throw new BadSheet("文件里没有内容。");
        }
        var none = new SheetReport.Rows(0, List.of());
        return new SheetReport(
                "", 1, count, none, none, none, none, List.of(), none, none, List.of(), List.of(), List.of());
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
