package county.platform.yearly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One year's table, understood. Pure.
 *
 * @param rows without the total row, as they are printed
 * @param total the row that adds them up, as it is printed, or null
 */
public record YearRows(List<YearRow> rows, @Nullable YearRow total) {

    public YearRows {
        rows = List.copyOf(rows);
    }

    /** Tells the total row from the others. */
    static YearRows of(List<YearRow> all, YearKey key) {
        String total = key.total();
        return new YearRows(
                all.stream().filter(row -> !row.key().equals(total)).toList(),
                all.stream().filter(row -> row.key().equals(total)).findFirst().orElse(null));
    }

    /** The total row, then the others. */
    List<YearRow> all() {
        return Stream.concat(Stream.ofNullable(total), rows.stream()).toList();
    }

    /** The same table with some of its rows only. */
    public YearRows only(Predicate<YearRow> wanted) {
        return new YearRows(rows.stream().filter(wanted).toList(), total);
    }

    /** What the rows add up to. */
    public BigDecimal sum(YearColumn column) {
        return rows.stream()
                .map(row -> row.value(column))
                .flatMap(value -> value instanceof BigDecimal number ? Stream.of(number) : Stream.empty())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where the printed total is not what the rows add up to. */
    List<Discrepancy> wrongSums(List<YearColumn> columns) {
        var found = new ArrayList<Discrepancy>();
        for (YearColumn column : columns) {
            if (total != null && column.column().summed() && total.value(column) instanceof BigDecimal printed) {
                BigDecimal sum = sum(column);
                if (sum.compareTo(printed) != 0) {
                    found.add(Discrepancy.sum(total, column, printed, sum));
                }
            }
        }
        return found;
    }
}
