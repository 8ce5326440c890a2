package county.platform.sheet;

import county.platform.upload.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a list, XLSX or CSV as its content says, row by row: a hundred thousand rows take no more memory than ten. It
 * blocks: call it where blocking is allowed.
 */
public final class SheetReader {

    private final SheetLimits limits;

    public SheetReader() {
        this(SheetLimits.USUAL);
    }

    public SheetReader(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Hands on every row below the header that has something in it.
     *
     * @throws BadSheet when the file is no list, or is too much of one; rows may have been handed on before
     */
    public void read(Path file, Consumer<SheetRow> rows) {
        try {
            limits.checkBytes(Files.size(file));
            RowSink sink = new RowSink(limits, rows);
            switch (FileKind.detect(file)) {
                case XLSX -> XlsxSource.read(file, limits, sink);
                case OLD_OFFICE -> throw new BadSheet("这是旧版（.xls）或加了密码的表格，请另存为不加密码的 .xlsx 文件后再上传。");
                case TEXT -> CsvSource.read(file, limits, sink);
                default -> throw new BadSheet("请上传 .xlsx 或 .csv 格式的表格。");
            }
            sink.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
