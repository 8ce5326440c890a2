package county.insurance.imports;

import county.insurance.scheme.Scheme;
import county.platform.sheet.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The empty list that a township downloads and fills: a column for each thing that is read, the scheme's conditions
 * among them, and lines of help that begin with {@code #} and are passed over when the file comes back. Pure.
 */
record Template(List<Column> columns, List<List<@Nullable Object>> help) {

    private static final int WIDTH = 18;
    private static final int VILLAGES_IN_A_LINE = 15;

    /** @param villages of the township, in whose own lines of help they are listed; may be empty */
    static Template of(Scheme scheme, List<String> villages) {
        var titles = new ArrayList<String>();
        for (Field field : Field.values()) {
            if (field.inTemplate()) {
                titles.add(field.title() + unit(field, scheme));
            }
        }
        for (int i = 0; i < scheme.eligibility().size(); i++) {
            titles.add("条件" + (i + 1) + "：" + scheme.eligibility().get(i));
        }
        var help = new ArrayList<List<@Nullable Object>>(List.of(
                line(titles.size(), "# 以 # 开头的行是说明，导入时略过。每户一行，号码一律用文本格式。"),
                line(titles.size(), "# 必填：村（社区）、类型（农户、大户、企业、合作社）、姓名或名称、证件号码、电话、银行账号、数量。"),
                line(titles.size(), "# 保险金额、保险费和各方承担可以不填；填写的会与系统计算的核对。日期写作 2023-08-25；条件填“是”或“否”。"),
                line(titles.size(), "# 集体投保的，填写集体名称和集体信用代码，各户填写签字日期。")));
        for (int i = 0; i < villages.size(); i += VILLAGES_IN_A_LINE) {
            List<String> some = villages.subList(i, Math.min(villages.size(), i + VILLAGES_IN_A_LINE));
            help.add(line(titles.size(), "# 本镇街的村（社区）：" + String.join("、", some)));
        }
        return new Template(
                titles.stream().map(title -> Column.text(title, WIDTH)).toList(), List.copyOf(help));
    }

    private static String unit(Field field, Scheme scheme) {
        if (field.isQuantity()) {
            return "（" + scheme.quantityUnit() + "）";
        }
        return field.isMoney() ? "（元）" : "";
    }

    private static List<@Nullable Object> line(int columns, String text) {
        var cells = new @Nullable Object[columns];
        cells[0] = text;
        return Arrays.asList(cells);
    }
}
