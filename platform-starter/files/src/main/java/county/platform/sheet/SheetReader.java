package county.platform.sheet;

import county.platform.upload.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a list, XLSX or CSV as its content says, row by row: a hundred thousand rows take no more memory than ten, but for the
 * texts that a workbook's cells share, at most 40 MB. Time is in proportion to the bytes of the file, unpacked. It blocks:
 * call it where blocking is allowed.
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
            long size = Files.size(file);
            limits.checkBytes(size);
            var watch = new Watch(limits, size, overdue);
            return switch (FileKind.detect(head(file))) {
                case XLSX -> BookSource.read(file, watch, shape, rows);
                case OLD_OFFICE -> throw OtherFormat.contained(file);
                case TEXT -> CsvSource.read(file, watch, shape, rows);
                case PDF -> throw new BadSheet("这是 PDF 文件，请上传 .xlsx 或 .csv 格式的表格。");
                case JPEG, PNG -> throw new BadSheet("这是图片，请上传 .xlsx 或 .csv 格式的表格。");
                case OTHER -> throw new BadSheet("请上传 .xlsx 或 .csv 格式的表格。");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD);
        }
    }
}
