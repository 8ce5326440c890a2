package county.platform.yearly;

import county.platform.access.CommonDuty;
import county.platform.access.Duty;
import county.platform.importing.list.ListForm;
import county.platform.importing.list.ListWords;
import county.platform.importing.list.NamedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A table that comes with a document each year. A module has a bean of each of its tables. */
public interface YearTable {

    /** In the database, and with {@code -edition} behind it in the audit trail. */
    String key();

    /** What people call it. */
    String title();

    /**
     * The module's table into which the rows of each edition go: {@code edition bigint} and {@code row_no integer}, a
     * column for the key, and one for each of the columns.
     */
    String table();

    YearKey rowKey();

    List<YearColumn> columns();

    /** Where the table contradicts itself, beside what its total row adds up wrongly. Nothing here keeps it out of force. */
    List<Discrepancy> discrepancies(YearRows rows);

    /** Tells what is wrong with a row by itself, beside what its columns say of their cells; such a table is not taken. */
    default void check(YearRow row, BiConsumer<YearColumn, String> fault) {}

    default ListWords words() {
        return new ListWords("表格", "行", "这张表");
    }

    /** Whose officers enter the table and bring it into force. */
    default Duty duty() {
        return CommonDuty.LEADS;
    }

    /** What it is called in the audit trail. */
    default String entity() {
        return key() + "-edition";
    }

    /** How its columns are found. */
    default ListForm<NamedColumn> form() {
        var columns = new ArrayList<NamedColumn>();
        columns.add(rowKey().column());
        columns().forEach(column -> columns.add(column.column()));
        return ListForm.of(columns, words());
    }

    /** All that the table contradicts. */
    default List<Discrepancy> quality(YearRows rows) {
        var found = new ArrayList<>(rows.wrongSums(columns()));
        found.addAll(discrepancies(rows));
        return found;
    }
}
