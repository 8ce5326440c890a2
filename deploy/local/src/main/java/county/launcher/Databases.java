package county.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The databases: {@code county} with one schema and two roles for each service, {@code county_demo} the same for
 * demonstrations, so that made-up data never lies beside real data, and {@code keycloak} for Keycloak alone. Nobody but
 * the superuser can connect to those of the services and to Keycloak's.
 */
final class Databases {
    static final String COUNTY = "county";
    static final String COUNTY_DEMO = "county_demo";
    static final String KEYCLOAK = "keycloak";

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** A superuser's connection. */
    Connection connect(String database) throws SQLException {
        return connect(database, "postgres", secrets.get("postgres.password"));
    }

    Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** Makes what is missing and sets every password to the one in the secrets; done at each start. */
    void provision() throws SQLException, IOException {
        try (Connection server = connect("postgres")) {
            create(server, COUNTY);
            create(server, COUNTY_DEMO);
            create(server, KEYCLOAK);
            keycloak(server);
        }
        provision(COUNTY);
        provision(COUNTY_DEMO);
    }

    private void provision(String database) throws SQLException, IOException {
        try (Connection services = connect(database)) {
            for (String schema : Ports.services()) {
                execute(services, provisioning(schema));
            }
        }
    }

    /** Where the services of such a platform keep their data. */
    static String of(Settings settings) {
        return settings.demo() ? COUNTY_DEMO : COUNTY;
    }

    private String provisioning(String schema) throws IOException {
        return resource("provision.sql")
                .replace("${schema}", schema)
                .replace("${ownerPassword}", secrets.get(schema + ".owner.password"))
                .replace("${password}", secrets.get(schema + ".password"));
    }

    private void keycloak(Connection server) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = 'keycloak'")) {
            execute(server, "CREATE ROLE keycloak");
        }
        execute(server, "ALTER ROLE keycloak LOGIN PASSWORD '" + secrets.get("keycloak.db.password") + "'");
        execute(server, "ALTER DATABASE keycloak OWNER TO keycloak");
        execute(server, "REVOKE ALL ON DATABASE keycloak, postgres, template1 FROM PUBLIC");
    }

    private static void create(Connection server, String database) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            execute(server, "CREATE DATABASE " + database);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Databases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
