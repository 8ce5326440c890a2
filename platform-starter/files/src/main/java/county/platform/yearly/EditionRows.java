package county.platform.yearly;

import county.platform.reach.EveryRow;
import county.platform.reach.Unscoped;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** The rows of editions, in the tables of the modules. */
@Unscoped("a printed table as a whole, of which the module shows each caller their part")
class EditionRows {

    private static final String WHOLE = "a table is entered, checked and compared as a whole, over all units";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final DatabaseClient database;
    private final EveryRow everyRow;
    private final ObjectMapper json;

    EditionRows(DatabaseClient database, EveryRow everyRow, ObjectMapper json) {
        this.database = database;
        this.everyRow = everyRow;
        this.json = json;
    }

    /** Adds all rows of an edition, in one statement. */
    Mono<Void> add(YearTable table, long edition, YearRows rows) {
        String columns = String.join(", ", columns(table));
        List<Map<String, Object>> all = new ArrayList<>();
        for (YearRow row : rows.all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("row_no", row.row());
            one.put(YearColumn.stored(table.rowKey().field()), row.key());
            table.columns().forEach(column -> {
                String text = row.text(column);
                if (text != null) {
                    one.put(column.stored(), text);
                }
            });
            all.add(one);
        }
        return everyRow.because(
                WHOLE,
                database.sql("insert into " + name(table) + " (edition, " + columns + ") select :edition, " + columns
                                + " from jsonb_populate_recordset(cast(null as " + name(table)
                                + "), cast(:rows as jsonb))")
                        .bind("edition", edition)
                        .bind("rows", json.writeValueAsString(all))
                        .then());
    }

    /** All rows of an edition, in their order. */
    Mono<YearRows> of(YearTable table, long edition) {
        String columns = columns(table).stream()
                .map(column -> "cast(" + column + " as text) as " + column)
                .collect(Collectors.joining(", "));
        return everyRow.because(
                WHOLE,
                database.sql("select " + columns + " from " + name(table) + " where edition = :edition order by row_no")
                        .bind("edition", edition)
                        .map(row -> row(table, row))
                        .all()
                        .collectList()
                        .map(rows -> YearRows.of(rows, table.rowKey())));
    }

    private static YearRow row(YearTable table, Readable row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (YearColumn column : table.columns()) {
            String text = row.get(column.stored(), String.class);
            if (text != null) {
                values.put(column.field(), value(column, text));
            }
        }
        String key = text(row, YearColumn.stored(table.rowKey().field()));
        return new YearRow(
                Integer.parseInt(text(row, "row_no")), key, table.rowKey().name(key), values);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }

    private static Object value(YearColumn column, String text) {
        return switch (column.kind()) {
            case AMOUNT -> new BigDecimal(text);
            case WORDS -> text;
            case DAY -> LocalDate.parse(text);
        };
    }

    private static List<String> columns(YearTable table) {
        var columns = new ArrayList<String>();
        columns.add("row_no");
        columns.add(YearColumn.stored(table.rowKey().field()));
        table.columns().forEach(column -> columns.add(column.stored()));
        return columns;
    }

    private static String name(YearTable table) {
        if (!NAME.matcher(table.table()).matches()) {
            throw new IllegalStateException(table.table());
        }
        return table.table();
    }
}
