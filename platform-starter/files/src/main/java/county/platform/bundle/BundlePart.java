package county.platform.bundle;

import county.platform.person.Masks;
import county.platform.sheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of a bundle: its name, its columns, and the statement whose columns they are, in this order.
 *
 * @param names the columns with people's names, which are masked
 * @param sql binds the bundle's parameter alone, and sorts, so that the same result gives the same bytes
 */
public record BundlePart(String file, List<String> titles, Set<String> names, String sql) {

    private static final int WIDTH = 16;

    public BundlePart {
        titles = List.copyOf(titles);
        names = Set.copyOf(names);
        if (!titles.containsAll(names)) {
            throw new IllegalArgumentException(file + " has no columns " + names);
        }
    }

    /** A part in which nobody is named. */
    public BundlePart(String file, List<String> titles, String sql) {
        this(file, titles, Set.of(), sql);
    }

    List<Column> columns() {
        return titles.stream().map(title -> Column.text(title, WIDTH)).toList();
    }

    /** A row as it stands in the file. */
    List<@Nullable Object> masked(List<@Nullable Object> row) {
        var cells = new ArrayList<@Nullable Object>(row);
        for (int i = 0; i < cells.size(); i++) {
            if (names.contains(titles.get(i)) && cells.get(i) instanceof String plain) {
                cells.set(i, Masks.name(plain));
            }
        }
        return cells;
    }
}
