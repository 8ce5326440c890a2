package county.platform.yearly;

import county.platform.yearly.RowChange.ChangeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different in a table from another one, row by row and column by column. Pure. */
final class Comparison {

    private Comparison() {}

    /** The rows that are different, in the order of the newer table; those that it has no more come last. */
    static List<RowChange> of(List<YearColumn> columns, YearRows was, YearRows is) {
        Map<String, YearRow> former = new HashMap<>();
        was.all().forEach(row -> former.put(row.key(), row));
        var changes = new ArrayList<RowChange>();
        for (YearRow row : is.all()) {
            YearRow before = former.remove(row.key());
            List<CellChange> cells = cells(columns, before, row);
            if (!cells.isEmpty() || before == null) {
                changes.add(new RowChange(
                        row.key(), row.name(), before == null ? ChangeKind.ADDED : ChangeKind.CHANGED, cells));
            }
        }
        was.all().stream()
                .filter(row -> former.containsKey(row.key()))
                .forEach(row -> changes.add(
                        new RowChange(row.key(), row.name(), ChangeKind.REMOVED, cells(columns, row, null))));
        return changes;
    }

    private static List<CellChange> cells(List<YearColumn> columns, @Nullable YearRow was, @Nullable YearRow is) {
        return columns.stream()
                .filter(column -> differ(value(was, column), value(is, column)))
                .map(column -> new CellChange(
                        column.field(),
                        column.label(),
                        column.unit(),
                        was == null ? null : was.text(column),
                        is == null ? null : is.text(column),
                        value(was, column) instanceof BigDecimal before && value(is, column) instanceof BigDecimal now
                                ? now.subtract(before)
                                : null))
                .toList();
    }

    private static @Nullable Object value(@Nullable YearRow row, YearColumn column) {
        return row == null ? null : row.value(column);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return number.compareTo(second) != 0;
        }
        return !Objects.equals(one, other);
    }
}
