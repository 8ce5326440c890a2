package county.platform.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of a module in which the rows of its files stand while they are checked. It has {@code job bigint} and {@code
 * row_no integer}, with an index on both and no foreign key, and a column for each of what a row has.
 */
public final class Staging<R> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String table;
    private final List<Filled<R>> columns;

    private Staging(String table, List<Filled<R>> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** A table without columns of its own yet. */
    public static <R> Staging<R> of(String table) {
        return new Staging<>(named(table), List.of());
    }

    public Staging<R> text(String column, Function<R, @Nullable String> value) {
        return with(column, (row, text) -> text.add(value.apply(row)));
    }

    public Staging<R> bytes(String column, Function<R, byte @Nullable []> value) {
        return with(column, (row, text) -> text.add(value.apply(row)));
    }

    public Staging<R> number(String column, Function<R, @Nullable BigDecimal> value) {
        return with(column, (row, text) -> text.add(value.apply(row)));
    }

    public Staging<R> whole(String column, Function<R, @Nullable Long> value) {
        return with(column, (row, text) -> text.add(value.apply(row)));
    }

    public Staging<R> day(String column, Function<R, @Nullable LocalDate> value) {
        return with(column, (row, text) -> text.add(value.apply(row)));
    }

    public Staging<R> answers(String column, Function<R, List<Boolean>> value) {
        return with(column, (row, text) -> text.add(value.apply(row)));
    }

    private Staging<R> with(String column, BiConsumer<R, CopyText> fill) {
        var more = new ArrayList<>(columns);
        more.add(new Filled<>(named(column), fill));
        return new Staging<>(table, List.copyOf(more));
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a table or column: " + name);
        }
        return name;
    }

    String table() {
        return table;
    }

    String copy() {
        return columns.stream()
                .map(Filled::name)
                .collect(Collectors.joining(", ", "copy " + table + " (job, row_no, ", ") from stdin"));
    }

    void write(CopyText text, long job, int no, R row) {
        text.add(job).add(no);
        for (Filled<R> column : columns) {
            column.fill().accept(row, text);
        }
        text.end();
    }

    private record Filled<R>(String name, BiConsumer<R, CopyText> fill) {}
}
