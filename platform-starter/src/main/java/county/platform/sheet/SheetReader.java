package county.platform.sheet;

import county.platform.upload.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a list, XLSX or CSV as its content says, row by row: a hundred thousand rows take no more memory than ten. It
 * blocks: call it where blocking is allowed.
 */
public final class SheetReader {

    private final SheetLimits limits;
    private final BooleanSupplier overdue;

    public SheetReader() {
        this(SheetLimits.USUAL);
    }

    public SheetReader(SheetLimits limits) {
        this(limits, () -> false);
    }

    /**
     * A reader that ends soon after its time is over, wherever it is in the file.
     *
     * @param overdue asked now and then, often; the file is refused once it says so
     */
    public SheetReader(SheetLimits limits, BooleanSupplier overdue) {
        this.limits = limits;
        this.overdue = overdue;
    }

    /**
     * Hands on every row of data, and tells what became of all others.
     *
     * @param shape what is known of the list
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     * @throws BadSheet when the file is no list, or is too much of one; rows may have been handed on before
     */
    public SheetReport read(Path file, SheetShape shape, Consumer<SheetRow> rows) {
        try {
            limits.checkBytes(Files.size(file));
            RowSink sink = new RowSink(limits, overdue, shape, rows);
            switch (FileKind.detect(file)) {
                case XLSX -> XlsxSource.read(file, limits, sink);
                case OLD_OFFICE -> throw new BadSheet("这是旧版（.xls）或加了密码的表格，请另存为不加密码的 .xlsx 文件后再上传。");
                case TEXT -> CsvSource.read(file, limits, sink);
                default -> throw new BadSheet("请上传 .xlsx 或 .csv 格式的表格。");
            }
            return sink.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
