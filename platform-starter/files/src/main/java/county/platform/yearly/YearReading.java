package county.platform.yearly;

import county.platform.importing.list.Cells;
import county.platform.importing.list.Columns;
import county.platform.importing.list.Fault;
import county.platform.importing.list.FileAccount;
import county.platform.importing.list.FileNotes;
import county.platform.problem.Refused;
import county.platform.sheet.BadSheet;
import county.platform.sheet.SheetLimits;
import county.platform.sheet.SheetReader;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import county.platform.upload.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a yearly table out of a workbook, a CSV file or text; it blocks. */
final class YearReading {

    private static final SheetLimits LIMITS = new SheetLimits(5_000, 60, 2_000, 16L << 20);
    private static final int WHOLE_DIGITS = 9;

    private final YearTable table;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    private final List<YearRow> rows = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<YearColumn, Object> above = new HashMap<>();
    private Set<Integer> uneven = Set.of();

    private YearReading(YearTable table) {
        this.table = table;
    }

    /**
     * What the file says.
     *
     * @throws Refused when it cannot be read as this table at all
     */
    static ReadYear read(Path file, YearTable table) {
        try {
            return new YearReading(table).read(file);
        } catch (BadSheet bad) {
            throw bad.refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadYear read(Path file) throws IOException {
        if (Files.size(file) > LIMITS.bytes()) {
            throw Refused.tooLarge("文件过大，请只保留要登记的一张表。");
        }
        if (FileKind.detect(file) == FileKind.TEXT) {
            uneven = separate(file);
        }
        var read = new ArrayList<SheetRow>();
        SheetReport report =
                new SheetReader(LIMITS).read(file, table.form().shape().withTotalsAsRows(), read::add);
        if (read.isEmpty()) {
            throw Refused.againstRule("file", "没有读到任何一行，请核对表头：" + titles() + "。");
        }
        Columns columns = table.form().columns(read.getFirst());
        Columns.mustBeNone(columns.missing(table.form().columns()));
        read.forEach(row -> take(row, columns));
        List<String> missing = table.rowKey().missing(seen.keySet());
        missing.forEach(key -> faults.add(new Fault(
                report.header(),
                columns.title(table.rowKey().column()),
                table.rowKey().name(key),
                "表中没有这一行，请补上。",
                Fault.FAULT)));
        for (Fault note : FileNotes.of(report, columns, table.words(), List.of())) {
            notices.add(new Fault(note.row(), note.column(), note.value(), note.reason(), Fault.NOTICE));
        }
        int faulty = faults.stream().map(Fault::row).collect(Collectors.toSet()).size();
        List<String> account = FileAccount.of(report, read.size()).told(faulty, table.words());
        return new ReadYear(YearRows.of(rows, table.rowKey()), faults, notices, account);
    }

    private String titles() {
        return table.form().columns().stream().map(column -> column.title()).collect(Collectors.joining("、"));
    }

    /** Gives the text its columns, where only blanks stand between them. */
    private static Set<Integer> separate(Path file) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException other) {
            return Set.of(); // the reader knows the other ways in which text is written
        }
        SpacedText spaced = SpacedText.of(text);
        Files.writeString(file, spaced.text());
        return spaced.uneven();
    }

    private void take(SheetRow row, Columns columns) {
        var cells = new Cells(row, columns);
        YearKey rowKey = table.rowKey();
        String written = cells.words(rowKey.column(), 100);
        String key = rowKey.of(written).orElse(null);
        if (key == null && !cells.faulty(rowKey.column())) {
            cells.fault(rowKey.column(), rowKey.unknown(written));
        } else if (key != null) {
            Integer twin = seen.putIfAbsent(key, row.number());
            if (twin != null) {
                cells.fault(rowKey.column(), "与第 " + twin + " 行是同一项，只能有一行。");
            }
        }
        if (uneven.contains(row.number())) {
            cells.fault(rowKey.column(), "这一行与表头的列数不同，看不出哪一格是空的；请改用制表符或表格文件，空格处填 0 或留空格。");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (YearColumn column : table.columns()) {
            Object value = value(cells, column);
            if (value != null) {
                values.put(column.field(), value);
            }
        }
        if (key != null) {
            var understood = new YearRow(row.number(), key, rowKey.name(key), values);
            table.check(understood, (column, reason) -> cells.fault(column.column(), reason));
            rows.add(understood);
        }
        cells.faults().forEach(fault -> (fault.severity().equals(Fault.FAULT) ? faults : notices).add(fault));
    }

    private @Nullable Object value(Cells cells, YearColumn column) {
        boolean empty = cells.raw(column.column()).isEmpty() && cells.doubt(column.column()) == null;
        if (empty && column.inheriting() && above.containsKey(column)) {
            return above.get(column);
        }
        Object value = switch (column.kind()) {
            case AMOUNT -> amount(cells, column);
            case WORDS -> words(cells, column);
            case DAY -> cells.day(column.column());
        };
        if (value == null && !column.optional() && !cells.faulty(column.column())) {
            cells.fault(column.column(), "请填写" + column.label() + "。");
        }
        if (value != null) {
            above.put(column, value);
        }
        return value;
    }

    private static @Nullable String words(Cells cells, YearColumn column) {
        String text = cells.text(column.column());
        if (text.length() > column.size()) {
            cells.fault(column.column(), "不超过 " + column.size() + " 字。");
        }
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal amount(Cells cells, YearColumn column) {
        BigDecimal number = cells.number(column.column());
        if (number == null) {
            return null;
        }
        if (number.signum() < 0) {
            cells.fault(column.column(), "不能小于 0。");
            return null;
        }
        if (number.stripTrailingZeros().scale() > column.size()) {
            cells.fault(column.column(), "最多 " + column.size() + " 位小数。");
            return null;
        }
        if (number.precision() - number.scale() > WHOLE_DIGITS) {
            cells.fault(column.column(), "数过大，请核对单位。");
            return null;
        }
        return number.setScale(column.size());
    }
}
