package county.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvFileWriter implements SheetWriter {

    private final Writer text;
    private final CsvWriter csv;
    private final int width;

    CsvFileWriter(OutputStream out, List<Column> columns) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().build(text);
        width = columns.size();
        csv.writeRecord(columns.stream().map(Column::title).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        csv.writeRecord(
                values.subList(0, width).stream().map(CsvFileWriter::textOf).toList());
    }

    private static String textOf(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> SheetWriter.harmless(value.toString());
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
