package county.platform.sheet;

import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is wrong with a short list that is taken as a whole or not at all: each fault with row, column, value and reason. */
public final class SheetFaults {

    /** More would not help anybody; the rest shows when these are mended. */
    private static final int MOST = 200;

    private final List<FieldProblem> faults = new ArrayList<>();

    /** Notes a fault of one cell. */
    public void add(SheetRow row, String column, String reason) {
        add(row.number(), column, row.text(column), reason);
    }

    /** Notes a fault of one cell, by the row's number as a spreadsheet counts it. */
    public void add(int row, String column, String value, String reason) {
        if (faults.size() < MOST) {
            faults.add(new FieldProblem("第 " + row + " 行“" + column + "”（" + value + "）", reason));
        }
    }

    /** Notes a fault of the whole list, such as a row that is not there. */
    public void add(String what, String reason) {
        if (faults.size() < MOST) {
            faults.add(new FieldProblem(what, reason));
        }
    }

    private void addWrong(SheetReport.Total total) {
        total.sums().stream()
                .filter(sum -> !sum.agrees())
                .forEach(sum -> add(
                        total.row(),
                        sum.column(),
                        sum.written().toPlainString(),
                        total.label() + "与上面各行相加的 " + sum.counted().toPlainString() + " 不符：请核对是漏了行，还是合计有误。"));
    }

    /** Refuses the file with all that was noted, 422; passes when that is nothing. */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    /**
     * Reads a file and refuses it with all faults that {@code take} has noted, and with totals that are none. Blocks.
     *
     * @param shape what is known of the list
     * @param take is given each row of data
     */
    public SheetReport read(Path file, SheetShape shape, Consumer<SheetRow> take) {
        try {
            SheetReport report = new SheetReader().read(file, shape, take);
            report.totals().forEach(this::addWrong);
            refuseIfAny();
            return report;
        } catch (BadSheet e) {
            throw e.refused();
        }
    }
}
