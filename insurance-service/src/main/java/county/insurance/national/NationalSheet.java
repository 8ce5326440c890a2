package county.insurance.national;

import county.insurance.scheme.Scheme;
import county.platform.problem.Refused;
import county.platform.sheet.SheetCells;
import county.platform.sheet.SheetFaults;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import county.platform.sheet.Written;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of national prices: the columns 日期, 价格, 来源 and, for corrections, 更正理由. CSV or XLSX; the list of published
 * prices that the platform gives out is one too.
 */
final class NationalSheet {

    private static final String DAY = "日期";
    private static final String PRICE = "价格";
    private static final String SOURCE = "来源";
    private static final String REASON = "更正理由";
    private static final int LONGEST = 300;
    private static final int WHOLE = 5;
    private static final int DECIMALS = 4;

    private static final SheetShape SHAPE =
            new SheetShape(NationalSheet::isKnown, name -> name.equals(SOURCE), name -> false);

    private final Scheme scheme;
    private final Set<String> units;
    private final SheetFaults faults = new SheetFaults();
    private final SheetCells cells = new SheetCells(faults);
    private final List<Row> rows = new ArrayList<>();

    private NationalSheet(Scheme scheme) {
        this.scheme = scheme;
        String unit = Written.number("1" + scheme.priceUnit()).unit();
        this.units = unit == null ? Set.of("元") : Set.of("元", unit);
    }

    /** The rows of the file; refuses it as a whole, with every fault, when one of them cannot be read. Blocks. */
    static List<Row> read(Path file, Scheme scheme) {
        var sheet = new NationalSheet(scheme);
        SheetReport report = sheet.faults.read(file, SHAPE, sheet::take);
        if (!report.unnamedColumns().isEmpty()) {
            throw Refused.againstRule(
                    "file", "第 " + String.join("、", report.unnamedColumns()) + " 列有内容，但没有表头：请加上表头，或删去多余的内容。");
        }
        if (sheet.rows.isEmpty()) {
            throw Refused.againstRule("file", "文件中没有价格。");
        }
        return sheet.rows;
    }

    private static boolean isKnown(String name) {
        return name.equals(DAY) || isPrice(name) || name.equals(SOURCE) || name.equals(REASON);
    }

    private static boolean isPrice(String name) {
        return name.startsWith(PRICE) || name.startsWith("公布价格");
    }

    private void take(SheetRow row) {
        String priceColumn =
                priceColumn(row).orElseThrow(() -> Refused.againstRule("file", "表头应有这些列：日期、价格、来源（更正时另加更正理由）。"));
        mustBeIn(row, priceColumn);
        LocalDate day = cells.day(row, DAY);
        BigDecimal price = price(row, priceColumn);
        String source = cells.text(row, SOURCE);
        if (source != null && (source.isBlank() || source.length() > LONGEST)) {
            faults.add(row, SOURCE, "请填写来源（不超过 300 字）。");
        }
        String reason = cells.text(row, REASON);
        if (reason != null && reason.length() > LONGEST) {
            faults.add(row, REASON, "更正理由不能超过 300 字。");
        }
        if (day != null && price != null && source != null) {
            boolean explained = reason != null && !reason.isBlank();
            rows.add(new Row(
                    row.number(),
                    new NationalPriceRequest(scheme.id(), day, price, source, explained ? reason : null)));
        }
    }

    /** The price's column may name its unit, which must be the scheme's. */
    private static Optional<String> priceColumn(SheetRow row) {
        return row.has(DAY) && row.has(SOURCE)
                ? row.columns().stream().filter(NationalSheet::isPrice).findFirst()
                : Optional.empty();
    }

    private void mustBeIn(SheetRow row, String column) {
        String unit = row.unitOf(column);
        if (unit != null && !units.contains(unit)) {
            throw Refused.againstRule(
                    "file",
                    "表头“" + column + "”的单位是" + unit + "，这个方案的价格以" + scheme.priceUnit() + "计：请换算后把表头也改过来，再重新上传。");
        }
    }

    private @Nullable BigDecimal price(SheetRow row, String column) {
        BigDecimal value = cells.number(row, column, units);
        BigDecimal plain = value == null ? BigDecimal.ONE : value.stripTrailingZeros();
        if (plain.signum() <= 0 || plain.scale() > DECIMALS || plain.precision() - plain.scale() > WHOLE) {
            faults.add(row, column, "价格应是大于 0 的数，最多 5 位整数、4 位小数。");
            return null;
        }
        return value;
    }

    /** @param no of the row as a spreadsheet counts it */
    record Row(int no, NationalPriceRequest price) {}
}
