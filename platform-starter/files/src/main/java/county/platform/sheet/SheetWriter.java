package county.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list row by row, however long it is. It blocks: use it where blocking is allowed, into a file. No
 * text becomes a formula: in a workbook it is of the type of texts, in CSV it gets an apostrophe in front. The stream stays the caller's to close.
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

    /** The text with an apostrophe in front when a spreadsheet would take it for a formula; in CSV only, for it has no types. */
    static String harmless(String text) {
        return protectable(text) ? "'" + text : text;
    }

    /** The text that was made harmless. */
    static String unprotected(String text) {
        return text.startsWith("'") && protectable(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean protectable(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(first)) >= 0;
    }
}
