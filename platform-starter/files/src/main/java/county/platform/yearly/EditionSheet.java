package county.platform.yearly;

import county.platform.importing.list.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition with all that whoever approves it looks at.
 *
 * @param columns in their order
 * @param rows the total row first
 * @param discrepancies where the printed table contradicts itself
 * @param notices what was noticed while it was read
 * @param account what became of every row
 * @param before the edition that it is compared with, or null where there is none
 * @param changes against that
 */
public record EditionSheet(
        Edition edition,
        List<ColumnHead> columns,
        List<RowCells> rows,
        List<Discrepancy> discrepancies,
        List<Fault> notices,
        List<String> account,
        @Nullable Edition before,
        List<RowChange> changes) {

    /**
     * A column.
     *
     * @param number whether its cells are numbers
     */
    public record ColumnHead(
            String field, String label, @Nullable String unit, boolean number) {

        static ColumnHead of(YearColumn column) {
            return new ColumnHead(
                    column.field(), column.label(), column.unit(), column.kind() == YearColumn.Kind.AMOUNT);
        }
    }

    /**
     * A row.
     *
     * @param total whether it adds up the others
     * @param cells in the order of the columns; empty where it says nothing
     */
    public record RowCells(String key, String name, boolean total, List<String> cells) {

        static RowCells of(YearRow row, YearTable table) {
            return new RowCells(
                    row.key(),
                    row.name(),
                    row.key().equals(table.rowKey().total()),
                    table.columns().stream()
                            .map(column -> String.valueOf(row.text(column) == null ? "" : row.text(column)))
                            .toList());
        }
    }
}
