package county.insurance.imports;

import county.insurance.scheme.Scheme;
import county.platform.problem.Refused;
import county.platform.sheet.SheetRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which.
 *
 * @param fields the file's name of each column that it has
 * @param conditions the file's columns of the scheme's eligibility conditions, in their order
 * @param unread columns whose contents are not taken, by their names
 */
record Columns(Map<Field, String> fields, List<String> conditions, List<String> unread) {

    /** What is counted in these is no area and can be converted into none. */
    private static final Set<String> COUNTS = Set.of("头", "只", "株", "栋", "户");

    /** Columns that only count the rows, and those of our own lists that say what became of a household. */
    private static final Set<String> PASSED_OVER = Set.of("序号", "编号", "登记号", "保险单号", "自缴收取日期", "生效日期", "状态");

    /**
     * Finds the columns of a file by their names.
     *
     * @param row any of the file's
     * @throws Refused when a column is missing that there must be, when two could be meant, or when one is in another unit
     */
    static Columns of(SheetRow row, Scheme scheme) {
        return of(row.columns(), row::unitOf, row::hidden, scheme);
    }

    /**
     * Finds the columns by their names.
     *
     * @param header the file's columns, without white space and with half-width brackets
     * @param units what their names say of units
     * @param hidden whether nobody sees a column
     */
    static Columns of(
            List<String> header, Function<String, @Nullable String> units, Predicate<String> hidden, Scheme scheme) {
        var fields = new EnumMap<Field, String>(Field.class);
        var taken = new HashSet<String>();
        for (String column : header) {
            HeaderName name = HeaderName.of(column, units.apply(column));
            if (name != null) {
                String other = fields.putIfAbsent(name.field(), column);
                if (other != null) {
                    throw Refused.againstRule("file", twice(other, column, hidden));
                }
                mustFit(scheme.quantityUnit(), column, name);
                taken.add(column);
            }
        }
        List<String> conditions = conditions(header, scheme.eligibility());
        taken.addAll(conditions);
        mustHave(fields, conditions, scheme.eligibility());
        return new Columns(
                Map.copyOf(fields),
                List.copyOf(conditions),
                header.stream()
                        .filter(column -> !taken.contains(column) && !PASSED_OVER.contains(column))
                        .toList());
    }

    private static String twice(String one, String other, Predicate<String> hidden) {
        String told = "“" + one + "”和“" + other + "”两列说的是同一项，";
        for (String column : List.of(one, other)) {
            if (hidden.test(column)) {
                return told + "其中“" + column + "”这一列是隐藏的：请在 Excel 中取消隐藏，核对后只保留一列。";
            }
        }
        return told + "请只保留一列。";
    }

    private static void mustFit(String quantityUnit, String column, HeaderName name) {
        if (!name.fits(quantityUnit)) {
            String wanted = name.field().isQuantity() ? quantityUnit : "元";
            throw Refused.againstRule(
                    "file",
                    "表头“" + column + "”的单位是" + name.unit() + "，这个方案按" + wanted + "填写："
                            + (wanted.equals("头") || COUNTS.contains(String.valueOf(name.unit()))
                                    ? "请核对是否选对了方案，以及这一列写的是什么。"
                                    : "请把这一列换算成" + wanted + "，表头也改过来，再重新上传。"));
        }
    }

    private static void mustHave(Map<Field, String> fields, List<String> found, List<String> eligibility) {
        var missing = new ArrayList<String>();
        if (!fields.containsKey(Field.VILLAGE) && !fields.containsKey(Field.PLACE)) {
            missing.add(Field.VILLAGE.title());
        }
        for (Field field : Field.values()) {
            if (field.required() && !fields.containsKey(field)) {
                missing.add(field.title());
            }
        }
        for (int i = 0; i < eligibility.size(); i++) {
            if (found.get(i).isEmpty()) {
                missing.add("条件" + (i + 1) + "：" + eligibility.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.againstRule("file", "表头缺少这些列：" + String.join("、", missing) + "。请下载模板，按模板的表头填写。");
        }
    }

    /** One column for each condition, an empty text where there is none. */
    private static List<String> conditions(List<String> header, List<String> eligibility) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < eligibility.size(); i++) {
            columns.add(condition(header, i + 1, eligibility.get(i)));
        }
        return columns;
    }

    private static String condition(List<String> header, int no, String condition) {
        String words = Normalizer.normalize(condition, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return header.stream()
                .filter(column -> column.contains(words) || isCondition(column, no))
                .findFirst()
                .orElse("");
    }

    private static boolean isCondition(String column, int no) {
        return column.matches("条件" + no + "([^0-9].*)?");
    }

    /** Whether a column of this name belongs to a list of households; by such names the header is found in a file. */
    static boolean isKnown(String column) {
        return HeaderName.of(column) != null
                || column.matches("条件[0-9]{1,2}([^0-9].*)?")
                || PASSED_OVER.contains(column);
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    /** The file's name of this column, or null. */
    @Nullable
    String of(Field field) {
        return fields.get(field);
    }

    /** The file's name of this column, or the template's when the file has none. */
    String title(Field field) {
        return fields.getOrDefault(field, field.title());
    }
}
