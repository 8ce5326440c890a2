package county.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** One real PostgreSQL for all tests of a module, provisioned as the platform provisions its own. */
public final class TestDatabase {

    public static final String PASSWORD = "test";
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedPostgres server;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running server; started with the first call. */
    public static TestDatabase running() {
        return INSTANCE;
    }

    public int port() {
        return server.getPort();
    }

    /** Makes the schema and its two roles, with {@link #PASSWORD} as the password of both. */
    public void provision(String schema) {
        execute(provisioning(schema));
    }

    /** Makes another database on the same server, with the schema and its two roles in it. */
    public void provision(String schema, String database) {
        execute("create database " + database);
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(provisioning(schema));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String provisioning(String schema) {
        return resource("/county/platform/provision.sql")
                .replace("${schema}", schema)
                .replace("${ownerPassword}", PASSWORD)
                .replace("${password}", PASSWORD);
    }

    /** Runs statements as the superuser. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the superuser's, for what must stay open; the caller closes it. */
    public Connection connect() {
        try {
            return server.getPostgresDatabase().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text. */
    public String text(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the service's own role is denied this statement. */
    public boolean refuses(String schema, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection(schema, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            if (e.getSQLState().equals("42501")) {
                return true;
            }
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = TestDatabase.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
