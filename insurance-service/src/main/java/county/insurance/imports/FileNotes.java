package county.insurance.imports;

import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetReport.OtherSheet;
import county.platform.sheet.SheetReport.Rows;
import county.platform.sheet.SheetReport.Sum;
import county.platform.sheet.SheetReport.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said of a file beside its rows of households: totals that are wrong, and all that was not read. Pure. */
final class FileNotes {

    private static final String FILE = "整份文件";
    private static final int SHOWN = 10;

    private FileNotes() {}

    /** @param columns of the file, whose unread ones are named */
    static List<Fault> of(SheetReport report, Columns columns) {
        var notes = new ArrayList<Fault>();
        for (Total total : report.totals()) {
            total.sums().stream().filter(sum -> !sum.agrees()).forEach(sum -> notes.add(wrong(total, sum)));
        }
        headerNotes(report, columns, notes);
        rows(report.notes(), "这些行不是名单，没有读取（如签字、备注）", notes);
        rows(report.hidden(), "这些行在表格中是隐藏的，已按名单读取；不该参保的请从表中删除", notes);
        for (OtherSheet sheet : report.otherSheets()) {
            if (sheet.rows() > 0) {
                notes.add(notice(
                        report.header(),
                        FILE,
                        sheet.name(),
                        (sheet.hidden() ? "隐藏的" : "另一张") + "工作表“" + sheet.name() + "”有 " + sheet.rows()
                                + " 行内容，没有读取；本次只读取“" + report.sheet() + "”。"));
            }
        }
        return notes;
    }

    private static Fault wrong(Total total, Sum sum) {
        String written = plain(sum.written());
        return new Fault(
                total.row(),
                sum.column(),
                written,
                total.label() + "写的是 " + written + "，上面各行相加是 " + plain(sum.counted()) + "：请核对是漏了行，还是合计有误。",
                Fault.FAULT);
    }

    private static void headerNotes(SheetReport report, Columns columns, List<Fault> notes) {
        if (!columns.unread().isEmpty()) {
            String names = String.join("、", columns.unread());
            notes.add(notice(report.header(), FILE, names, "这些列不在参保名单的内容之内，没有读取。"));
        }
        if (!report.unnamedColumns().isEmpty()) {
            String letters = String.join("、", report.unnamedColumns());
            notes.add(notice(report.header(), FILE, letters, "这些列有内容，但没有表头，没有读取。"));
        }
        List<String> hidden = report.hiddenColumns().stream()
                .filter(column -> !columns.unread().contains(column))
                .toList();
        if (!hidden.isEmpty()) {
            notes.add(notice(report.header(), FILE, String.join("、", hidden), "这些列在表格中是隐藏的，已经读取；请取消隐藏，核对后再登记。"));
        }
        if (!columns.has(Field.KIND)) {
            notes.add(notice(
                    report.header(),
                    FILE,
                    Field.KIND.title(),
                    "没有这一列：按证件号码，身份证号码的登记为农户，统一社会信用代码的登记为合作社或企业；有大户的请加上这一列。"));
        }
        if (!columns.has(Field.VILLAGE)) {
            notes.add(notice(
                    report.header(),
                    FILE,
                    columns.title(Field.PLACE),
                    "没有“村（社区）”一列：各户所在的村取自这一列开头的村名，其余内容没有读取；要登记地块的请另加“地块”一列。"));
        }
    }

    private static void rows(Rows rows, String reason, List<Fault> notes) {
        if (rows.count() > 0) {
            String numbers =
                    rows.first().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("、"));
            notes.add(notice(
                    rows.first().getFirst(),
                    FILE,
                    "第 " + numbers + (rows.count() > SHOWN ? " 等" : "") + " 行，共 " + rows.count() + " 行",
                    reason + "。"));
        }
    }

    private static Fault notice(int row, String column, String value, String reason) {
        return new Fault(row, column, Cells.shown(value), reason, Fault.NOTICE);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
