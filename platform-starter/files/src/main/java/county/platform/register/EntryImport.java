package county.platform.register;

import county.platform.importing.ListFile;
import county.platform.importing.ListReading;
import county.platform.importing.RegisterImport;
import county.platform.importing.Senders;
import county.platform.importing.SetCheck;
import county.platform.importing.Staging;
import county.platform.importing.list.Cells;
import county.platform.importing.list.Columns;
import county.platform.importing.list.ListColumn;
import county.platform.importing.list.ListForm;
import county.platform.importing.list.NamedColumn;
import county.platform.importing.list.RecordList;
import county.platform.label.Labels;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Files of a register whose rows are what its form enters, by the same rules. A row that is registered with the same
 * contents is left as it is, so that a file that went out comes in again; a list of several units says of each row whose
 * it is. The staging table has a column for each listed component, constants by their keys.
 */
public final class EntryImport<E extends Record & Entry> implements RegisterImport<E> {

    private static final NamedColumn UNIT = NamedColumn.of("单位", "乡镇", "镇街", "街道", "林场");

    private final RegisterTable table;
    private final RegisterSql sql;
    private final RecordList<E> list;
    private final String title;
    private final Senders senders;
    private final UnitDirectory units;

    EntryImport(RegisterFeature<?, ?, E, ?, ?> feature, UnitDirectory units) {
        this.table = feature.table();
        this.sql = RegisterSql.of(feature);
        this.list = RecordList.of(feature.entry());
        this.title = feature.list();
        this.senders = feature.senders();
        this.units = units;
    }

    @Override
    public String key() {
        return table.name();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Senders senders() {
        return senders;
    }

    @Override
    public List<? extends ListColumn> columns() {
        List<NamedColumn> columns = new ArrayList<>(List.of(UNIT));
        columns.addAll(list.columns());
        return columns;
    }

    @Override
    public E row(Cells cells) {
        E row = list.row(cells);
        if (cells.faults().isEmpty()) {
            row.faults().forEach(fault -> cells.fault(list.column(fault.field()), fault.reason()));
        }
        return row;
    }

    @Override
    public Mono<ListReading<E>> reading(ListFile file) {
        return Mono.just(new OfUnit<>(this, file.unit(), units));
    }

    @Override
    public List<SetCheck> checks(Columns columns) {
        String shown = columns.title(list.column(table.taken().field()));
        return List.of(SetCheck.of(shown, sql.twins()), SetCheck.of(shown, sql.registered()));
    }

    @Override
    public String take() {
        return sql.take();
    }

    @Override
    public Staging<E> staging() {
        Staging<E> staging = Staging.of(sql.staging());
        for (RecordComponent part : list.components()) {
            staging = staged(staging, part);
        }
        return staging;
    }

    private static <E extends Record> Staging<E> staged(Staging<E> staging, RecordComponent part) {
        String column = Values.column(part.getName());
        if (part.getType() == BigDecimal.class) {
            return staging.number(column, row -> (BigDecimal) RecordList.value(part, row));
        }
        if (part.getType() == Integer.class) {
            return staging.whole(
                    column, row -> RecordList.value(part, row) instanceof Integer whole ? whole.longValue() : null);
        }
        if (part.getType() == LocalDate.class) {
            return staging.day(column, row -> (LocalDate) RecordList.value(part, row));
        }
        return staging.text(column, row -> text(RecordList.value(part, row)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? Labels.key(constant) : (String) value;
    }

    /** Reads the file of one unit, in which there may be no row of another. */
    private record OfUnit<E extends Record & Entry>(EntryImport<E> kind, String unit, UnitDirectory units)
            implements ListReading<E> {

        @Override
        public ListForm<?> form() {
            return kind.form();
        }

        @Override
        public E row(Cells cells) {
            String named = cells.text(UNIT);
            if (!named.isEmpty()
                    && !units.named(named).map(Unit::code).filter(unit::equals).isPresent()) {
                cells.fault(UNIT, "这个文件由" + units.nameOf(unit) + "导入，这一行写的是另一个单位。");
            }
            return kind.row(cells);
        }

        @Override
        public List<SetCheck> checks(Columns columns) {
            return kind.checks(columns);
        }
    }
}
