package county.bench;

import county.platform.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A plain connection beside the service's own, in the service's schema. */
final class Sql implements AutoCloseable {

    private final Connection connection = TestDatabase.running().connect();

    Sql() throws SQLException {
        execute("set search_path = insurance");
    }

    long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getLargeUpdateCount();
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** The first two columns of each row, in the order of the rows. */
    Map<String, String> pairs(String sql) throws SQLException {
        var pairs = new LinkedHashMap<String, String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
