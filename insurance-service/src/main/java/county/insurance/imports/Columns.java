package county.insurance.imports;

import county.platform.problem.Refused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which.
 *
 * @param fields the file's name of each column that it has
 * @param conditions the file's columns of the scheme's eligibility conditions, in their order
 * @param first the leftmost column
 */
record Columns(Map<Field, String> fields, List<String> conditions, String first) {

    /**
     * Finds the columns by their names.
     *
     * @param header the file's columns, without white space and with half-width brackets
     * @param eligibility the scheme's conditions
     * @throws Refused when a column is missing that there must be, or when two could be meant
     */
    static Columns of(List<String> header, List<String> eligibility) {
        var fields = new EnumMap<Field, String>(Field.class);
        for (String column : header) {
            String stem = column.replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", "");
            for (Field field : Field.values()) {
                String other = field.named(stem) ? fields.putIfAbsent(field, column) : null;
                if (other != null) {
                    throw Refused.againstRule("file", "“" + other + "”和“" + column + "”两列说的是同一项，请只保留一列。");
                }
            }
        }
        var missing = new ArrayList<String>();
        for (Field field : Field.values()) {
            if (field.required() && !fields.containsKey(field)) {
                missing.add(field.title());
            }
        }
        var conditions = new ArrayList<String>();
        for (int i = 0; i < eligibility.size(); i++) {
            String column = condition(header, i + 1, eligibility.get(i));
            if (column == null) {
                missing.add("条件" + (i + 1) + "：" + eligibility.get(i));
            } else {
                conditions.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.againstRule("file", "表头缺少这些列：" + String.join("、", missing) + "。请下载模板，按模板的表头填写。");
        }
        return new Columns(Map.copyOf(fields), List.copyOf(conditions), header.getFirst());
    }

    private static @Nullable String condition(List<String> header, int no, String condition) {
        String words = Normalizer.normalize(condition, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return header.stream()
                .filter(column -> column.contains(words) || column.matches("条件" + no + "([^0-9].*)?"))
                .findFirst()
                .orElse(null);
    }

    /** The file's name of this column, or the template's when the file has none. */
    String title(Field field) {
        return fields.getOrDefault(field, field.title());
    }
}
