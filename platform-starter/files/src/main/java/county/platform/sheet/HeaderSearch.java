package county.platform.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows of a list: the row with most of the names that the list is known by, together with a
 * second line below or above it. Where none is known it is the first row that is no help line. Pure.
 */
final class HeaderSearch {

    private static final int LONGEST_NAME = 40;

    private final List<RawRow> head;
    private final SheetShape shape;

    HeaderSearch(List<RawRow> head, SheetShape shape) {
        this.head = head;
        this.shape = shape;
    }

    /** Which of the rows are the header; null when there are none but help lines. */
    @Nullable
    Found find() {
        int best = -1;
        int most = 0;
        int first = -1;
        for (int i = 0; i < head.size(); i++) {
            if (RowKind.isHelp(head.get(i), null)) {
                continue;
            }
            first = first < 0 ? i : first;
            int known = known(head.get(i));
            if (known > most && (known > 1 || i == first)) {
                best = i;
                most = known;
            }
        }
        if (best < 0) {
            return first < 0 ? null : new Found(first, first);
        }
        if (best + 1 < head.size() && isSecondLine(head.get(best), head.get(best + 1))) {
            return new Found(best, best + 1);
        }
        return best > 0 && isFirstLine(head.get(best - 1), head.get(best))
                ? new Found(best - 1, best)
                : new Found(best, best);
    }

    /** The header, once it is found. */
    Header header(Found found, BitSet hiddenColumns, SheetLimits limits) {
        RawRow upper = head.get(found.first);
        RawRow lower = head.get(found.last);
        var titles = new ArrayList<Header.Title>();
        if (found.first == found.last) {
            for (int i = 0; i < upper.count(); i++) {
                String name = Header.normal(upper.text(i));
                if (!name.isEmpty()) {
                    titles.add(new Header.Title(upper.column(i), name, Header.unit(name)));
                }
            }
            return new Header(titles, hiddenColumns, limits);
        }
        var columns = new TreeSet<Integer>();
        for (RawRow row : List.of(upper, lower)) {
            for (int i = 0; i < row.count(); i++) {
                columns.add(row.column(i));
            }
        }
        String group = "";
        for (int column : columns) {
            String above = Header.normal(upper.textAt(column));
            String below = Header.normal(lower.textAt(column));
            group = above.isEmpty() ? group : above;
            titles.add(title(column, above, below, group));
        }
        return new Header(titles, hiddenColumns, limits);
    }

    /** How many of the names that the list is known by stand in the row. */
    int known(RawRow row) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            if (text.length() <= LONGEST_NAME * 4) {
                String name = Header.normal(text);
                if (isKnown(name)) {
                    names.add(name);
                }
            }
        }
        return names.size();
    }

    private boolean isKnown(String normal) {
        return shape.known().test(normal) || shape.known().test(Header.stem(normal));
    }

    private Header.Title title(int column, String above, String below, String group) {
        if (below.isEmpty()) {
            return new Header.Title(column, above, Header.unit(above));
        }
        String unit = Header.unit(below);
        String groupUnit = unit == null ? Header.unit(group) : unit;
        String stem = Header.stem(group);
        if (group.isEmpty() || isKnown(below)) {
            return new Header.Title(column, below, groupUnit);
        }
        if (RowKind.isTotal(below) && !above.isEmpty()) {
            return new Header.Title(column, above, groupUnit);
        }
        if (UnitName.named(below) != null && !above.isEmpty()) {
            return new Header.Title(column, above, UnitName.named(below));
        }
        return new Header.Title(column, isKnown(below + stem) ? below + stem : stem + below, groupUnit);
    }

    /** Names below groups of columns, and nothing that a row of data would have. */
    private boolean isSecondLine(RawRow upper, RawRow lower) {
        if (lower.number() != upper.number() + 1 || RowKind.isHelp(lower, null)) {
            return false;
        }
        boolean anyKnown = false;
        String group = "";
        for (int i = 0; i < lower.count(); i++) {
            int column = lower.column(i);
            String name = Header.normal(lower.text(i));
            group = groupOf(upper, column);
            String stem = Header.stem(group);
            boolean known = isKnown(name) || isKnown(name + stem) || isKnown(stem + name);
            boolean underGroup = upper.textAt(column).isEmpty() && !group.isEmpty();
            if (!looksLikeName(name)
                    || !(known || RowKind.isTotal(name) || underGroup || UnitName.named(name) != null)) {
                return false;
            }
            anyKnown |= known || UnitName.named(name) != null;
        }
        return anyKnown;
    }

    private static String groupOf(RawRow upper, int column) {
        String group = "";
        for (int i = 0; i < upper.count() && upper.column(i) <= column; i++) {
            group = Header.normal(upper.text(i));
        }
        return group;
    }

    /** Names of columns that the line below leaves out, because they reach over both. */
    private boolean isFirstLine(RawRow upper, RawRow lower) {
        if (upper.number() + 1 != lower.number() || RowKind.isHelp(upper, null)) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < upper.count(); i++) {
            String name = Header.normal(upper.text(i));
            if (!looksLikeName(name)) {
                return false;
            }
            any |= lower.textAt(upper.column(i)).isEmpty() && isKnown(name);
        }
        return any;
    }

    private static boolean looksLikeName(String name) {
        return name.length() <= LONGEST_NAME && Header.stem(name).chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    /** The lines of the header, as places in the list of rows. */
    record Found(int first, int last) {}
}
