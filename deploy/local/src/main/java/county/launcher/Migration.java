package county.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The step that brings a service's schema to where its scripts are, as the schema's owner, in a process of its own: the
 * service never learns the owner's password. Left out where nothing can have changed since it was last done.
 */
final class Migration {
    /** First starts of four services at once, on two processors, with Keycloak. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx160m",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    private final Site site;
    private final String service;
    private final Settings settings;
    private final Secrets secrets;

    Migration(Site site, String service, Settings settings, Secrets secrets) {
        this.site = site;
        this.service = service;
        this.settings = settings;
        this.secrets = secrets;
    }

    /**
     * Migrates, if need be.
     *
     * @param program the service's jar
     * @param key what tells this build of it from others
     */
    void run(Path program, String key) throws Exception {
        if (isDone(key)) {
            return;
        }
        AT_ONCE.acquire();
        try {
            List<String> command = new ArrayList<>(List.of(SpringApp.java()));
            command.addAll(FLAGS);
            command.addAll(List.of("-jar", program.toString(), "--migrate"));
            Processes.run(Names.label(service) + " 的数据库结构升级", command, environment(), site.log(service));
        } finally {
            AT_ONCE.release();
        }
        done(key);
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(JvmFlags.environment());
        environment.putAll(Parts.database(service, settings));
        environment.put("COUNTY_DB_OWNER", service + "_owner");
        environment.put("COUNTY_DB_OWNER_PASSWORD", secrets.get(service + ".owner.password"));
        return environment;
    }

    /** Whether this build has migrated this very schema, and nobody has done anything to its history since. */
    boolean isDone(String key) {
        return schema().map(found -> (key + "\n" + found).equals(Site.read(record())))
                .orElse(false);
    }

    void done(String key) {
        schema().ifPresent(found -> Site.write(record(), key + "\n" + found));
    }

    private Path record() {
        return site.run().resolve(service + ".migrated");
    }

    /** The database server, the database and all that was ever run in the schema; empty where that cannot be said. */
    private Optional<String> schema() {
        String database = Databases.of(settings);
        String history = service + ".flyway_schema_history";
        try (Connection connection = new Databases(settings.ports().postgres(), secrets).connect(database)) {
            if (!text(connection, "SELECT to_regclass('" + history + "') IS NOT NULL")
                    .equals("t")) {
                return Optional.empty();
            }
            return Optional.of(text(
                    connection,
                    "SELECT concat_ws(' ', (SELECT system_identifier FROM pg_control_system()), current_database(),"
                            + " (SELECT md5(string_agg(h::text, '|' ORDER BY installed_rank)) FROM " + history
                            + " h))"));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
