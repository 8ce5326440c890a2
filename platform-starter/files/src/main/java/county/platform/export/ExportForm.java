package county.platform.export;

import county.platform.sheet.Column;
import county.platform.unmasking.MaskedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list looks like: its columns, each with what a row has there. A list whose titles an import knows can be handed in
 * again unchanged.
 *
 * @param <R> a row as it is read from the database
 */
public final class ExportForm<R> {

    private final String title;
    private final List<Shown<R>> columns = new ArrayList<>();

    private ExportForm(String title) {
        this.title = title;
    }

    /** An empty form; its title is the sheet's, and the file's name begins with it. */
    public static <R> ExportForm<R> of(String title) {
        return new ExportForm<>(title);
    }

    public ExportForm<R> text(String name, int width, Function<R, @Nullable String> value) {
        return add(Column.text(name, width), value);
    }

    public ExportForm<R> whole(String name, Function<R, ? extends @Nullable Number> value) {
        return add(Column.whole(name), value);
    }

    public ExportForm<R> money(String name, Function<R, @Nullable BigDecimal> value) {
        return add(Column.money(name), value);
    }

    public ExportForm<R> quantity(String name, Function<R, @Nullable BigDecimal> value) {
        return add(Column.quantity(name), value);
    }

    public ExportForm<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return add(Column.date(name), value);
    }

    /** A number that belongs to a person: its mask, unless the list is a full one. */
    public ExportForm<R> number(String name, int width, Function<R, @Nullable MaskedNumber> value) {
        columns.add(new Shown<>(Column.text(name, width), (row, numbers) -> {
            MaskedNumber number = value.apply(row);
            return number == null ? null : numbers.shown(number);
        }));
        return this;
    }

    private ExportForm<R> add(Column column, Function<R, ?> value) {
        columns.add(new Shown<>(column, (row, numbers) -> value.apply(row)));
        return this;
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        return columns.stream().map(Shown::column).toList();
    }

    List<@Nullable Object> cells(R row, Numbers numbers) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> cells.add(column.cell().of(row, numbers)));
        return cells;
    }

    private record Shown<R>(Column column, Cell<R> cell) {}

    @FunctionalInterface
    private interface Cell<R> {

        @Nullable
        Object of(R row, Numbers numbers);
    }

    /** How the numbers of people appear. */
    @FunctionalInterface
    interface Numbers {

        Numbers MASKED = MaskedNumber::mask;

        @Nullable
        String shown(MaskedNumber number);
    }
}
