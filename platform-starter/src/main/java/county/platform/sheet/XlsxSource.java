package county.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. */
final class XlsxSource {

    private XlsxSource() {}

    static void read(Path file, SheetLimits limits, RowSink sink) throws IOException {
        ZipGuard.check(file, limits);
        try (ReadableWorkbook book = open(file);
                Stream<Row> rows = rowsOf(book)) {
            Iterator<Row> each = rows.iterator();
            for (Row row = next(each); row != null; row = next(each)) {
                accept(row, limits, sink);
            }
        }
    }

    private static void accept(Row row, SheetLimits limits, RowSink sink) {
        int width = Math.min(row.getCellCount(), limits.columns() * 2);
        List<String> cells = new ArrayList<>(width);
        BitSet damaged = new BitSet();
        for (int column = 0; column < width; column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : CellText.of(cell));
            damaged.set(column, cell != null && CellText.damaged(cell));
        }
        sink.accept(row.getRowNum(), cells, damaged);
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static Stream<Row> rowsOf(ReadableWorkbook book) throws IOException {
        try {
            return book.getFirstSheet().openStream();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** Apart from the rest, so that what goes wrong with a row that was read is not taken for a bad file. */
    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static BadSheet broken(RuntimeException cause) {
        return new BadSheet("表格文件已损坏，打不开；请用 Excel 或 WPS 重新另存为 .xlsx 后再上传。", cause);
    }
}
