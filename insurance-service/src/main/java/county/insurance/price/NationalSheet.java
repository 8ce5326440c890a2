package county.insurance.price;

import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A file of national prices: the columns 日期, 价格, 来源 and, for corrections, 更正理由. CSV or XLSX. */
final class NationalSheet {

    private static final List<String> COLUMNS = List.of("日期", "价格", "来源", "更正理由");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d]");

    private NationalSheet() {}

    /** The rows of the file; refuses it as a whole, with every fault, when one of them cannot be read. */
    static List<Row> read(byte[] file, String name, String scheme) {
        List<Line> lines = name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx") ? xlsx(file) : csv(file);
        if (lines.isEmpty() || !startsWithColumns(lines.getFirst())) {
            throw Refused.malformed("file", "文件第一行应依次是：" + String.join("、", COLUMNS) + "（末列可省）。");
        }
        var faults = new ArrayList<FieldProblem>();
        List<Row> rows = lines.stream()
                .skip(1)
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> row(line, scheme, faults))
                .toList();
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
        if (rows.isEmpty()) {
            throw Refused.malformed("file", "文件中没有价格。");
        }
        return rows;
    }

    private static boolean startsWithColumns(Line first) {
        return first.cell(0).equals(COLUMNS.get(0))
                && first.cell(1).startsWith(COLUMNS.get(1))
                && first.cell(2).equals(COLUMNS.get(2));
    }

    private static Row row(Line line, String scheme, List<FieldProblem> faults) {
        LocalDate day = LocalDate.EPOCH;
        try {
            day = LocalDate.parse(line.cell(0), DAY);
        } catch (DateTimeParseException e) {
            faults.add(fault(line, 0, "日期写作 2024-03-06。"));
        }
        BigDecimal price = BigDecimal.ONE;
        if (line.cell(1).matches("\\d{1,5}(\\.\\d{1,4})?") && new BigDecimal(line.cell(1)).signum() > 0) {
            price = new BigDecimal(line.cell(1));
        } else {
            faults.add(fault(line, 1, "价格应是大于 0 的数，最多 4 位小数。"));
        }
        if (line.cell(2).isBlank() || line.cell(2).length() > 300) {
            faults.add(fault(line, 2, "请填写来源（不超过 300 字）。"));
        }
        if (line.cell(3).length() > 300) {
            faults.add(fault(line, 3, "更正理由不能超过 300 字。"));
        }
        String reason = line.cell(3).isBlank() ? null : line.cell(3);
        return new Row(line.no(), new NationalPriceRequest(scheme, day, price, line.cell(2), reason));
    }

    private static FieldProblem fault(Line line, int column, String reason) {
        return new FieldProblem(
                "第 " + line.no() + " 行“" + COLUMNS.get(column) + "”（" + line.cell(column) + "）", reason);
    }

    private static List<Line> csv(byte[] file) {
        var lines = new ArrayList<Line>();
        try (var csv = CsvReader.builder().ofCsvRecord(text(file))) {
            csv.forEach(record -> lines.add(new Line((int) record.getStartingLineNumber(), record.getFields())));
        } catch (CsvParseException | IOException e) {
            throw Refused.malformed("file", "这个 CSV 文件读不出来，请检查引号和逗号。");
        }
        return lines;
    }

    /** UTF-8 with or without its mark, else GB18030, which Chinese spreadsheets write. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    private static List<Line> xlsx(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> new Line(
                            row.getRowNum(),
                            java.util.stream.IntStream.range(0, COLUMNS.size())
                                    .mapToObj(column -> row.getOptionalCell(column)
                                            .map(NationalSheet::text)
                                            .orElse(""))
                                    .toList()))
                    .toList();
        } catch (IOException | ExcelReaderException e) {
            throw Refused.malformed("file", "这个文件不是可读的 XLSX，请另存后再试。");
        }
    }

    /** A number in the first column is a day as spreadsheets count them. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && cell.getColumnIndex() == 0) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    private record Line(int no, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** @param no of the row in the file, from 1 */
    record Row(int no, NationalPriceRequest price) {}
}
