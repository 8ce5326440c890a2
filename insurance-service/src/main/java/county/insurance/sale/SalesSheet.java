package county.insurance.sale;

import county.platform.sheet.Column;
import county.platform.sheet.SheetCells;
import county.platform.sheet.SheetFaults;
import county.platform.sheet.SheetRow;
import county.platform.sheet.SheetShape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sheet of a list on which the sold quantities are reported. Rows that leave the quantity empty are passed over. */
final class SalesSheet {

    static final String NUMBER = "登记号";
    static final String SOLD = "保险期内实际出栏数量";

    static final List<Column> COLUMNS = List.of(
            Column.whole(NUMBER),
            Column.text("姓名或名称", 20),
            Column.text("证件号码", 24),
            Column.text("保险单号", 26),
            Column.quantity("投保数量"),
            Column.quantity(SOLD));

    private static final SheetShape SHAPE =
            SheetShape.of(Set.of(NUMBER, "姓名或名称", "证件号码", "保险单号", "投保数量", SOLD)).summing(Set.of("投保数量", SOLD));

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final SheetFaults faults = new SheetFaults();
    private final SheetCells cells = new SheetCells(faults);
    private final Set<Long> expected;
    private final boolean whole;
    private final Set<Long> seen = new HashSet<>();
    private final List<Sold> sold = new ArrayList<>();

    private SalesSheet(Set<Long> expected, boolean whole) {
        this.expected = expected;
        this.whole = whole;
    }

    /**
     * What a filled sheet reports; refuses it with every fault. Blocks.
     *
     * @param expected the policies of the list
     * @param whole whether the scheme's unit cannot be divided, like a head of cattle
     */
    static List<Sold> read(Path file, Set<Long> expected, boolean whole) {
        var sheet = new SalesSheet(expected, whole);
        sheet.faults.read(file, SHAPE, sheet::take);
        if (sheet.sold.isEmpty()) {
            sheet.faults.add(SOLD, "表中一户也没有填写出栏数量。");
        }
        sheet.faults.refuseIfAny();
        return sheet.sold;
    }

    private void take(SheetRow row) {
        Long policy = SheetCells.key(row, NUMBER);
        if (policy == null || !expected.contains(policy)) {
            faults.add(row, NUMBER, "这份清单中没有这个登记号；请使用下载的出栏表填写。");
        } else if (!seen.add(policy)) {
            faults.add(row, NUMBER, "这一户在表中出现了两次。");
        } else if (cells.isFilled(row, SOLD)) {
            BigDecimal quantity = cells.number(row, SOLD, Set.of(whole ? "头" : "亩"));
            if (quantity != null) {
                add(row, policy, quantity);
            }
        }
    }

    private void add(SheetRow row, long policy, BigDecimal quantity) {
        if (quantity.signum() < 0 || quantity.compareTo(MOST) > 0) {
            faults.add(row, SOLD, "出栏数量须在 0 至 100 万之间。");
        } else if (quantity.stripTrailingZeros().scale() > (whole ? 0 : 2)) {
            faults.add(row, SOLD, whole ? "出栏数量须为整数。" : "出栏数量最多两位小数。");
        } else {
            sold.add(new Sold(policy, quantity));
        }
    }

    /** What one policy sold. */
    record Sold(long policy, BigDecimal quantity) {}
}
