package county.platform.importing.list;

import county.platform.problem.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which.
 *
 * @param found what the file has of each column
 * @param unread columns whose contents are not taken, by their names
 */
public record Columns(Map<ListColumn, Found> found, List<String> unread) {

    /**
     * A column in the file.
     *
     * @param title the file's name of it
     * @param measure in what its numbers are wanted, or null
     * @param unit in which the header says that they are written, or null
     */
    public record Found(
            String title,
            @Nullable Measure measure,
            @Nullable String unit) {}

    public Columns {
        found = Map.copyOf(found);
        unread = List.copyOf(unread);
    }

    public boolean has(ListColumn column) {
        return found.containsKey(column);
    }

    /** The file's column, or null. */
    public @Nullable Found of(ListColumn column) {
        return found.get(column);
    }

    /** The file's name of this column, or the template's when the file has none. */
    public String title(ListColumn column) {
        Found its = found.get(column);
        return its == null ? column.title() : its.title();
    }

    /** The same, with a column that was found in another way than by its name. */
    public Columns and(ListColumn column, String title) {
        Map<ListColumn, Found> more = new HashMap<>(found);
        more.put(column, new Found(title, null, null));
        return new Columns(
                more, unread.stream().filter(other -> !other.equals(title)).toList());
    }

    /** The titles of those that there must be and that are not there. */
    public List<String> missing(Collection<? extends ListColumn> columns) {
        var missing = new ArrayList<String>();
        for (ListColumn column : columns) {
            if (column.required() && !has(column)) {
                missing.add(column.title());
            }
        }
        return missing;
    }

    /** Refuses the file when any is missing. */
    public static void mustBeNone(List<String> missing) {
        if (!missing.isEmpty()) {
            throw Refused.againstRule("file", "表头缺少这些列：" + String.join("、", missing) + "。请下载模板，按模板的表头填写。");
        }
    }
}
