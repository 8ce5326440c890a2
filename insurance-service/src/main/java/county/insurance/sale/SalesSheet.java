package county.insurance.sale;

import county.platform.sheet.Column;
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

    private final SheetFaults faults = new SheetFaults();
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
        sheet.faults.read(file, SheetShape.FIRST_ROW, sheet::take);
        if (sheet.sold.isEmpty()) {
            sheet.faults.add(SOLD, "表中一户也没有填写出栏数量。");
        }
        sheet.faults.refuseIfAny();
        return sheet.sold;
    }

    private void take(SheetRow row) {
        String written = row.text(SOLD);
        String number = row.text(NUMBER);
        if (!number.matches("[0-9]{1,15}") || !expected.contains(Long.valueOf(number))) {
            faults.add(row, NUMBER, "这份清单中没有这个登记号；请使用下载的出栏表填写。");
        } else if (!seen.add(Long.valueOf(number))) {
            faults.add(row, NUMBER, "这一户在表中出现了两次。");
        } else if (!written.isEmpty() && !written.matches(whole ? "[0-9]{1,7}" : "[0-9]{1,7}(\\.[0-9]{1,2})?")) {
            faults.add(row, SOLD, whole ? "出栏数量须为整数。" : "出栏数量最多两位小数。");
        } else if (!written.isEmpty()) {
            sold.add(new Sold(Long.parseLong(number), new BigDecimal(written)));
        }
    }

    /** What one policy sold. */
    record Sold(long policy, BigDecimal quantity) {}
}
