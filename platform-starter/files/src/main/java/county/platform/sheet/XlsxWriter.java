package county.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

final class XlsxWriter implements SheetWriter {

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook book;
    private final Worksheet sheet;
    private final List<Column> columns;
    private int row;

    XlsxWriter(OutputStream out, String name, List<Column> columns) {
        this.book = new Workbook(out, "County", "1.0");
        this.sheet = book.newWorksheet(name);
        this.columns = List.copyOf(columns);
        writeHeader();
    }

    private void writeHeader() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, columns.get(i).title());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E8EEF4")
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        row++;
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                write(i, value);
                sheet.style(row, i).format(columns.get(i).kind().format()).set();
            }
        }
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        boolean text = columns.get(column).kind() == Column.Kind.TEXT;
        if (!text && value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!text && value instanceof LocalDate date) {
            sheet.value(row, column, date);
        } else {
            sheet.inlineString(row, column, escaped(value.toString()));
        }
    }

    /** What reads like an escape of a character must not become one when it is read again. */
    private static String escaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text;
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
