package county.platform.importing.list;

import county.platform.sheet.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The empty list that somebody downloads and fills: a column for each thing that is read, and lines of help that begin
 * with {@code #} and are passed over when the file comes back. Pure.
 *
 * @param name of the file, without its ending
 */
public record Template(String name, List<Column> columns, List<List<@Nullable Object>> help) {

    private static final int WIDTH = 18;

    /**
     * The template of a form.
     *
     * @param more titles beside the form's own
     * @param help lines, without the sign before them
     */
    public static <C extends ListColumn> Template of(
            String name, ListForm<C> form, List<String> more, List<String> help) {
        var titles = new ArrayList<String>();
        for (C column : form.columns()) {
            if (column.inTemplate()) {
                Measure measure = form.measure(column);
                titles.add(column.title() + (measure == null ? "" : "（" + measure.unit() + "）"));
            }
        }
        titles.addAll(more);
        return new Template(
                name,
                titles.stream().map(title -> Column.text(title, WIDTH)).toList(),
                help.stream().map(line -> line(titles.size(), "# " + line)).toList());
    }

    /** The help that every list needs, with the columns that must be filled. */
    public static <C extends ListColumn> List<String> help(ListForm<C> form) {
        return List.of(
                "以 # 开头的行是说明，导入时略过。每" + form.words().row() + "一行。",
                "必填："
                        + String.join(
                                "、",
                                form.columns().stream()
                                        .filter(ListColumn::required)
                                        .map(ListColumn::title)
                                        .toList())
                        + "。日期写作 2023-08-25。");
    }

    private static List<@Nullable Object> line(int columns, String text) {
        var cells = new @Nullable Object[columns];
        cells[0] = text;
        return Arrays.asList(cells);
    }
}
