package county.platform.sheet;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row below the header is, when it is no data. A row with a number as long as somebody's is always data. Pure. */
final class RowKind {

    private static final Set<String> TOTALS =
            Set.of("合计", "小计", "总计", "共计", "累计", "总合计", "本页合计", "本页小计", "合计金额", "总金额", "合计数");
    private static final Set<String> RUNNING = Set.of("序号", "编号", "行号", "顺序号", "序", "No", "NO", "No.", "NO.", "#");
    private static final Pattern NOTE = Pattern.compile(
            "(制表|填表|填报|审核|复核|审批|经办|负责人|主管|签字|签名|签章|盖章|公章|联系人|联系电话|单位|村委|村负责人|村主任|村书记"
                    + "|包村|协保员|协办员|业务员|承保|投保人签|农户签|镇|街道|日期|时间|年月日|备注|说明|注|附注|附|填表说明|填报说明|本表|以上|第[0-9]+页|共[0-9]+页).*",
            Pattern.DOTALL);
    private static final int LONG_DIGITS = 15;
    private static final int LONG_REMARK = 12;
    private static final int MOST_CELLS_OF_A_NOTE = 6;
    private static final int FIRST_CELLS = 3;

    private RowKind() {}

    /** A line of help begins with #, in the first column; an error value is none. */
    static boolean isHelp(RawRow row, @Nullable Header header) {
        String first = row.text(0);
        return first.length() > 1
                && first.charAt(0) == '#'
                && (header == null || row.column(0) <= header.columnAt(0))
                && !isError(row.cell(0))
                && !hasLongNumber(row);
    }

    private static boolean isError(CellText cell) {
        Doubt doubt = cell.doubt();
        return doubt != null && doubt.kind() == Doubt.Kind.ERROR;
    }

    /** Only a running number, as lists have that were numbered before they were filled. */
    static boolean isNumberedOnly(RawRow row, Header header) {
        int place = row.count() == 1 ? header.placeOfColumn(row.column(0)) : -1;
        return place >= 0 && RUNNING.contains(header.nameAt(place));
    }

    /** The label of a row that adds up others, or null. */
    static @Nullable String total(RawRow row) {
        for (int i = 0; i < Math.min(row.count(), FIRST_CELLS); i++) {
            String text = row.text(i);
            if (text.indexOf('计') >= 0 || text.indexOf('總') >= 0) {
                String label = label(text);
                boolean first = i == 0 || (i == 1 && isNumber(row.text(0)));
                if ((TOTALS.contains(label) || (first && isTotal(label))) && !hasLongNumber(row)) {
                    return label;
                }
            }
        }
        return null;
    }

    static boolean isTotal(String label) {
        return TOTALS.contains(label)
                || (label.length() <= LONG_REMARK
                        && (label.endsWith("合计")
                                || label.endsWith("小计")
                                || label.endsWith("总计")
                                || label.endsWith("共计")));
    }

    /** Whether such a row adds up only what stands between it and the one before. */
    static boolean isPart(String label) {
        return label.endsWith("小计") || label.startsWith("本页");
    }

    private static String label(String text) {
        return Header.stem(Header.normal(text));
    }

    /** Signatures, remarks and the like: few cells, none of which could identify anybody. */
    static boolean isNote(RawRow row) {
        if (row.count() > MOST_CELLS_OF_A_NOTE || hasLongNumber(row)) {
            return false;
        }
        String first = Header.normal(row.text(0));
        boolean marked = first.indexOf(':') >= 0
                || first.endsWith("章)")
                || first.endsWith("字)")
                || (row.count() <= 2 && isRemark(row.text(0)));
        if (NOTE.matcher(first).matches() && (marked || first.startsWith("本表") || first.equals("年月日"))) {
            return true;
        }
        return row.count() == 1 && isRemark(row.text(0)) && !first.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isRemark(String text) {
        return text.length() >= LONG_REMARK;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasLongNumber(RawRow row) {
        for (int i = 0; i < row.count(); i++) {
            int digits = 0;
            String text = row.text(i);
            for (int j = 0; j < text.length(); j++) {
                char c = text.charAt(j);
                digits += (c >= '0' && c <= '9') || (c >= '０' && c <= '９') ? 1 : 0;
            }
            if (digits >= LONG_DIGITS && i > 0) {
                return true;
            }
        }
        return false;
    }
}
