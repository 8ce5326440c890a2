package county.platform.importing;

import county.platform.importing.list.Cells;
import county.platform.importing.list.Columns;
import county.platform.importing.list.Fault;
import county.platform.importing.list.ListForm;
import county.platform.problem.Refused;
import county.platform.sheet.SheetReport;
import county.platform.sheet.SheetRow;
import java.util.List;

/**
 * How one file's rows are read, with all that has to be known for it. Pure; asked by several threads at once.
 *
 * @param <R> what a row is when it has been understood
 */
public interface ListReading<R> {

    /** What is known of the list before the file is seen. */
    ListForm<?> form();

    /**
     * The columns of the file.
     *
     * @throws Refused when the file cannot be read by them
     */
    default Columns columns(SheetRow any) {
        Columns columns = form().columns(any);
        Columns.mustBeNone(columns.missing(form().columns()));
        return columns;
    }

    /** The row, with all that is wrong with it by itself told to its cells; a row with a fault is never taken. */
    R row(Cells cells);

    /** What is to be said of the header; see {@link Fault#ofFile}. */
    default List<Fault> notes(SheetReport report, Columns columns) {
        return List.of();
    }

    /** What is asked of all rows together. */
    default List<SetCheck> checks(Columns columns) {
        return List.of();
    }
}
