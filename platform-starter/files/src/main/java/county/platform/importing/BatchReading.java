package county.platform.importing;

import county.platform.importing.list.Cells;
import county.platform.importing.list.Columns;
import county.platform.importing.list.Fault;
import county.platform.sheet.SheetRow;
import java.util.List;

/** Makes rows of one file into rows of the database, by the columns that the file has. */
final class BatchReading<R> {

    private static final int BYTES_PER_ROW = 1_200;

    private final long job;
    private final Staging<R> staging;
    private final ListReading<R> reading;
    private final Columns columns;

    BatchReading(long job, Staging<R> staging, ListReading<R> reading, Columns columns) {
        this.job = job;
        this.staging = staging;
        this.reading = reading;
        this.columns = columns;
    }

    Columns columns() {
        return columns;
    }

    Batch batch(List<SheetRow> rows) {
        var staged = new CopyText(rows.size() * BYTES_PER_ROW);
        var faults = new CopyText(0);
        for (SheetRow row : rows) {
            var cells = new Cells(row, columns);
            staging.write(staged, job, row.number(), reading.row(cells));
            cells.faults().forEach(fault -> write(faults, fault));
        }
        return new Batch(rows.size(), staged.bytes(), faults.bytes());
    }

    /** What is to be said of the file as a whole, as a batch without rows. */
    Batch notes(List<Fault> notes) {
        var faults = new CopyText(0);
        notes.forEach(fault -> write(faults, fault));
        return new Batch(0, new byte[0], faults.bytes());
    }

    /** In the order of {@link HeldRows#FAULT_COLUMNS}. */
    private void write(CopyText text, Fault fault) {
        text.add(job)
                .add(fault.row())
                .add(fault.column())
                .add(fault.value())
                .add(fault.reason())
                .add(fault.severity())
                .end();
    }
}
