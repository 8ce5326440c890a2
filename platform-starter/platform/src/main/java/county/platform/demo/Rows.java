package county.platform.demo;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain statements in the one transaction in which data are made up. */
public final class Rows {

    private static final int AT_ONCE = 5000;

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether this query finds a row. */
    public boolean any(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql + " limit 1")) {
            return found.next();
        }
    }

    /** All rows, each as its columns' texts. */
    public List<List<String>> read(String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * Runs a statement that reads made-up rows from {@code unnest(?, ?, …)}, some thousands at a time.
     *
     * @param types the SQL type of each column, in the order of the question marks
     * @param rows each as the values of its columns
     */
    public void executeWith(String sql, List<String> types, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
                for (int column = 0; column < types.size(); column++) {
                    statement.setArray(column + 1, connection.createArrayOf(types.get(column), column(some, column)));
                }
                statement.execute();
            }
        }
    }

    /** Of the values' own class, by which the driver knows how to write them. */
    private static @Nullable Object[] column(List<@Nullable Object[]> rows, int column) {
        Class<?> type = rows.stream()
                .map(row -> row[column])
                .filter(value -> value != null)
                .findFirst()
                .<Class<?>>map(Object::getClass)
                .orElse(String.class);
        var values = (@Nullable Object[]) Array.newInstance(type, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        return values;
    }
}
