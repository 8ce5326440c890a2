package county.platform.importing.list;

import county.platform.sheet.SheetReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of every row of a file, so that whoever sent it can count: nothing is passed over in silence. Pure.
 *
 * @param sheet that was read, empty for CSV
 * @param listed rows that were read as rows of the list
 * @param header rows of the header, where it was found
 * @param hidden of the list's rows, those that are hidden in the spreadsheet
 * @param sheets that were not read although something stands in them
 */
public record FileAccount(
        String sheet,
        int listed,
        int header,
        int titles,
        int help,
        int headers,
        int totals,
        int notes,
        int empty,
        int hidden,
        List<Unread> sheets) {

    public FileAccount {
        sheets = List.copyOf(sheets);
    }

    /** A sheet that was not read, with how many of its rows have something in them. */
    public record Unread(String name, boolean hidden, int rows) {}

    /**
     * The account of a file.
     *
     * @param listed of the rows that were handed on; the others are help for who fills in the list
     */
    public static FileAccount of(SheetReport report, int listed) {
        return new FileAccount(
                report.sheet(),
                listed,
                headerLines(report),
                report.titles().count(),
                report.help().count() + report.data() - listed,
                report.headers().count(),
                report.totals().size(),
                report.notes().count(),
                report.empty().count(),
                report.hidden().count(),
                report.otherSheets().stream()
                        .filter(sheet -> sheet.rows() > 0)
                        .map(sheet -> new Unread(sheet.name(), sheet.hidden(), sheet.rows()))
                        .toList());
    }

    /** The rows down to the header's last line, without those that are something else. */
    private static int headerLines(SheetReport report) {
        long others = Stream.of(report.titles(), report.help(), report.empty())
                .flatMap(rows -> rows.first().stream())
                .filter(row -> row < report.header())
                .count();
        return Math.max(1, report.header() - Math.toIntExact(others));
    }

    /** All rows of the sheet that was read. */
    public int rows() {
        return listed + header + titles + help + headers + totals + notes + empty;
    }

    /**
     * The account in sentences: first the rows, then what else there is in the file.
     *
     * @param faulty rows that have to be mended
     */
    public List<String> told(int faulty, ListWords words) {
        var parts = new ArrayList<String>();
        parts.add(listed + " " + words.row());
        Stream.of(
                        part(header, " 行表头"),
                        part(titles, " 行标题"),
                        part(help, " 行说明"),
                        part(headers, " 行重复的表头"),
                        part(totals, " 行合计"),
                        part(notes, " 行签字或备注"),
                        part(empty, " 行空行"))
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        var told = new ArrayList<String>();
        told.add((sheet.isEmpty() ? "文件" : "工作表“" + sheet + "”") + "共 " + rows() + " 行：" + String.join("、", parts) + "。"
                + (faulty == 0 ? "" : "须改正的有 " + faulty + " 行。"));
        if (hidden > 0) {
            told.add("有 " + hidden + " " + words.row() + "的行在表格中是隐藏的，已按" + words.list() + "读取。");
        }
        sheets.forEach(unread -> told.add("另有" + (unread.hidden() ? "隐藏的" : "") + "工作表“" + unread.name() + "”，其中 "
                + unread.rows() + " 行有内容，没有读取。"));
        return told;
    }

    private static String part(int count, String what) {
        return count == 0 ? "" : count + what;
    }
}
