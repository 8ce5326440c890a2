package county.insurance.price;

import county.platform.problem.Refused;
import county.platform.sheet.SheetFaults;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of national prices: the columns 日期, 价格, 来源 and, for corrections, 更正理由. CSV or XLSX. */
final class NationalSheet {

    private static final String DAY = "日期";
    private static final String PRICE = "价格";
    private static final String SOURCE = "来源";
    private static final String REASON = "更正理由";
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d]");

    private final String scheme;
    private final SheetFaults faults = new SheetFaults();
    private final List<Row> rows = new ArrayList<>();

    private NationalSheet(String scheme) {
        this.scheme = scheme;
    }

    /** The rows of the file; refuses it as a whole, with every fault, when one of them cannot be read. Blocks. */
    static List<Row> read(Path file, String scheme) {
        var sheet = new NationalSheet(scheme);
        sheet.faults.read(file, SheetShape.FIRST_ROW, sheet::take);
        if (sheet.rows.isEmpty()) {
            throw Refused.againstRule("file", "文件中没有价格。");
        }
        return sheet.rows;
    }

    private void take(SheetRow row) {
        String priceColumn =
                priceColumn(row).orElseThrow(() -> Refused.againstRule("file", "第一行应有这些列：日期、价格、来源（更正时另加更正理由）。"));
        LocalDate day = day(row);
        BigDecimal price = price(row, priceColumn);
        String source = row.text(SOURCE);
        if (source.isBlank() || source.length() > 300) {
            faults.add(row, SOURCE, "请填写来源（不超过 300 字）。");
        }
        String reason = row.text(REASON);
        if (reason.length() > 300) {
            faults.add(row, REASON, "更正理由不能超过 300 字。");
        }
        rows.add(new Row(
                row.number(), new NationalPriceRequest(scheme, day, price, source, reason.isBlank() ? null : reason)));
    }

    /** The price's column may name its unit. */
    private static Optional<String> priceColumn(SheetRow row) {
        return row.has(DAY) && row.has(SOURCE)
                ? row.columns().stream().filter(name -> name.startsWith(PRICE)).findFirst()
                : Optional.empty();
    }

    private LocalDate day(SheetRow row) {
        try {
            return LocalDate.parse(row.text(DAY), DAYS);
        } catch (DateTimeParseException e) {
            faults.add(row, DAY, "日期写作 2024-03-06。");
            return LocalDate.EPOCH;
        }
    }

    private BigDecimal price(SheetRow row, String column) {
        String written = row.text(column);
        if (written.matches("\\d{1,5}(\\.\\d{1,4})?") && new BigDecimal(written).signum() > 0) {
            return new BigDecimal(written);
        }
        faults.add(row.number(), PRICE, written, "价格应是大于 0 的数，最多 4 位小数。");
        return BigDecimal.ONE;
    }

    /** @param no of the row as a spreadsheet counts it */
    record Row(int no, NationalPriceRequest price) {}
}
