package county.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list row by row, however long it is. It blocks: use it where blocking is allowed, into a file. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front. The stream stays the caller's to close.
 */
public interface SheetWriter extends Closeable {

    /** A workbook of one sheet. */
    static SheetWriter xlsx(OutputStream out, String sheet, List<Column> columns) {
        return new XlsxWriter(out, sheet, columns);
    }

    /** UTF-8 with the mark by which spreadsheets know it. */
    static SheetWriter csv(OutputStream out, List<Column> columns) throws IOException {
        return new CsvFileWriter(out, columns);
    }

    /**
     * Writes one row.
     *
     * @param values one for each column: text, numbers, dates, or null for an empty cell
     */
    void row(List<? extends @Nullable Object> values) throws IOException;

    default void rows(Iterator<? extends List<? extends @Nullable Object>> rows) throws IOException {
        while (rows.hasNext()) {
            row(rows.next());
        }
    }

    /** The text, made harmless. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
