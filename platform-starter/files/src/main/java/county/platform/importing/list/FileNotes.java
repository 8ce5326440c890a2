package county.platform.importing.list;

import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetReport.OtherSheet;
import county.platform.sheet.SheetReport.Rows;
import county.platform.sheet.SheetReport.Sum;
import county.platform.sheet.SheetReport.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said of a file beside its rows: totals that are wrong, and all that was not read. Pure. */
public final class FileNotes {

    private static final int SHOWN = 10;

    private FileNotes() {}

    /**
     * The notes of a file.
     *
     * @param columns of the file, whose unread ones are named
     * @param own what the list itself has to say of its header
     */
    public static List<Fault> of(SheetReport report, Columns columns, ListWords words, List<Fault> own) {
        var notes = new ArrayList<Fault>();
        for (Total total : report.totals()) {
            total.sums().stream().filter(sum -> !sum.agrees()).forEach(sum -> notes.add(wrong(total, sum)));
        }
        header(report, columns, words, notes);
        notes.addAll(own);
        rows(report.notes(), "这些行不是" + words.list() + "，没有读取（如签字、备注）", notes);
        rows(report.hidden(), "这些行在表格中是隐藏的，已按" + words.list() + "读取；不该列入的请从表中删除", notes);
        for (OtherSheet sheet : report.otherSheets()) {
            if (sheet.rows() > 0) {
                notes.add(Fault.ofFile(
                        report.header(),
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

    private static void header(SheetReport report, Columns columns, ListWords words, List<Fault> notes) {
        if (!columns.unread().isEmpty()) {
            String names = String.join("、", columns.unread());
            notes.add(Fault.ofFile(report.header(), names, "这些列不在" + words.list() + "的内容之内，没有读取。"));
        }
        if (!report.unnamedColumns().isEmpty()) {
            String letters = String.join("、", report.unnamedColumns());
            notes.add(Fault.ofFile(report.header(), letters, "这些列有内容，但没有表头，没有读取。"));
        }
        List<String> hidden = report.hiddenColumns().stream()
                .filter(column -> !columns.unread().contains(column))
                .toList();
        if (!hidden.isEmpty()) {
            notes.add(Fault.ofFile(report.header(), String.join("、", hidden), "这些列在表格中是隐藏的，已经读取；请取消隐藏，核对后再登记。"));
        }
    }

    private static void rows(Rows rows, String reason, List<Fault> notes) {
        if (rows.count() > 0) {
            String numbers =
                    rows.first().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("、"));
            notes.add(Fault.ofFile(
                    rows.first().getFirst(),
                    "第 " + numbers + (rows.count() > SHOWN ? " 等" : "") + " 行，共 " + rows.count() + " 行",
                    reason + "。"));
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
