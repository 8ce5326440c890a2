package county.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report in sentences, for whoever sent the file. Pure. */
final class Remarks {

    private static final int TOLD = 10;

    private final SheetReport report;
    private final List<String> all = new ArrayList<>();

    Remarks(SheetReport report) {
        this.report = report;
    }

    List<String> all() {
        rows(report.titles(), "是表头上方的标题，没有读入。");
        rows(report.help(), "是说明（以 # 开头），没有读入。");
        rows(report.headers(), "是重复的表头，没有读入。");
        totals();
        rows(report.notes(), "是落款或备注，不是名单，没有读入。");
        rows(report.empty(), "是空行。");
        rows(report.hidden(), "在表格中是隐藏的，已一并读入，请确认。");
        if (!report.hiddenColumns().isEmpty()) {
            all.add("隐藏的列“" + String.join("”“", report.hiddenColumns()) + "”已一并读入，请确认。");
        }
        if (!report.unnamedColumns().isEmpty()) {
            all.add(String.join("、", report.unnamedColumns()) + " 列有内容但没有表头，没有读入。");
        }
        for (SheetReport.OtherSheet other : report.otherSheets()) {
            if (other.rows() > 0) {
                all.add("工作表“" + other.name() + "”（" + (other.hidden() ? "隐藏，" : "") + other.rows() + " 行）没有读入。");
            }
        }
        return List.copyOf(all);
    }

    private void totals() {
        if (!report.totals().isEmpty()) {
            List<Integer> numbers =
                    report.totals().stream().map(SheetReport.Total::row).toList();
            rows(new SheetReport.Rows(numbers.size(), numbers), "是合计，没有作为名单读入。");
        }
    }

    private void rows(SheetReport.Rows rows, String what) {
        if (rows.count() > 0) {
            String numbers = rows.first().stream()
                    .limit(TOLD)
                    .map(String::valueOf)
                    .collect(Collectors.joining("、"));
            String more = rows.count() > Math.min(TOLD, rows.first().size()) ? " 等 " + rows.count() : "";
            all.add("第 " + numbers + more + " 行" + what);
        }
    }
}
