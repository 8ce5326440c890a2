package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One schema per service, each with a role that can touch nothing else: tried on the PostgreSQL that is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
    private static final String NOT_ALLOWED = "42501";

    @TempDir
    static Path directory;

    private final Ports ports = new Ports(FreePorts.base());
    private final List<AutoCloseable> open = new java.util.ArrayList<>();

    IsolationTest() throws Exception {}

    @BeforeAll
    void start() throws Exception {
        Site site = new Site(directory, directory);
        site.create();
        Postgres postgres = new Postgres(site, ports, secrets());
        Child child = new Child(postgres, site, new Progress(Clock.systemUTC()));
        open.add(child::stop);
        postgres.prepare();
        child.untilHealthy(child.start());
        for (String schema : Ports.services()) {
            run(
                    as(schema + "_owner", ".owner"),
                    "CREATE TABLE thing (id bigint GENERATED ALWAYS AS IDENTITY, name text)");
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    static Stream<String> services() {
        return Ports.services().stream();
    }

    static Stream<Arguments> strangers() {
        return services()
                .flatMap(role ->
                        services().filter(schema -> !schema.equals(role)).map(schema -> Arguments.of(role, schema)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsAndWritesItsOwnRows(String schema) throws Exception {
        try (Connection connection = as(schema)) {
            execute(connection, "INSERT INTO thing (name) VALUES ('one')");
            execute(connection, "UPDATE thing SET name = 'two'");
            assertThat(value(connection, "SELECT name FROM " + schema + ".thing"))
                    .isEqualTo("two");
            execute(connection, "DELETE FROM thing");
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aServiceCannotTouchAnotherSchema(String role, String schema) {
        refused(role, "SELECT * FROM " + schema + ".thing");
        refused(role, "INSERT INTO " + schema + ".thing (name) VALUES ('x')");
        refused(role, "UPDATE " + schema + ".thing SET name = 'x'");
        refused(role, "DELETE FROM " + schema + ".thing");
        refused(role, "SELECT nextval('" + schema + ".thing_id_seq')");
        refused(role, "CREATE TABLE " + schema + ".mine (id int)");
        refused(role, "SET ROLE " + schema);
        refused(role, "SET ROLE " + schema + "_owner");
        refused(role, "SET ROLE " + schema + "_all");
        refused(role, "SET ROLE " + schema + "_jobs");
        refused(role, "SET ROLE " + schema + "_rights");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void anOwnerCannotTouchAnotherSchemaEither(String role, String schema) {
        assertThatThrownBy(() -> run(as(role + "_owner", ".owner"), "SELECT * FROM " + schema + ".thing"))
                .satisfies(IsolationTest::isNotAllowed);
        assertThatThrownBy(() -> run(as(role + "_owner", ".owner"), "CREATE TABLE " + schema + ".mine (id int)"))
                .satisfies(IsolationTest::isNotAllowed);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceCreatesNothingAnywhere(String role) {
        refused(role, "CREATE TABLE " + role + ".mine (id int)");
        refused(role, "CREATE TABLE public.mine (id int)");
        refused(role, "CREATE TEMPORARY TABLE mine (id int)");
        refused(role, "CREATE SCHEMA mine");
        refused(role, "ALTER TABLE thing ADD COLUMN more text");
        refused(role, "DROP TABLE thing");
        refused(role, "TRUNCATE thing");
        refused(role, "SET ROLE " + role + "_owner");
        refused(role, "CREATE ROLE mine");
        refused(role, "COPY (SELECT 1) TO PROGRAM 'true'");
        refused(role, "SELECT pg_read_file('PG_VERSION')");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceConnectsToNoOtherDatabase(String role) {
        for (String database : List.of(Databases.KEYCLOAK, "postgres", "template1")) {
            assertThatThrownBy(() -> connect(database, role, secrets().get(role + ".password")))
                    .satisfies(IsolationTest::isNotAllowed);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRunningServiceIsNotToldWhoOwnsItsSchema(String name) {
        Settings settings = settings(false);
        Site site = new Site(directory, directory);
        Map<String, String> service = Parts.service(name, site, settings, secrets());
        Map<String, String> step = new Migration(site, name, settings, secrets()).environment();

        String own = secrets().get(name + ".password");
        String owner = secrets().get(name + ".owner.password");
        assertThat(service).containsValue(own).doesNotContainValue(owner);
        assertThat(service.keySet()).noneMatch(variable -> variable.contains("OWNER"));
        assertThat(step).containsValue(owner).doesNotContainValue(own);
        assertThat(step.keySet()).noneMatch(variable -> variable.contains("SECRET"));
    }

    @Test
    void aSchemaIsMigratedAgainOnlyWhereSomethingMayHaveChanged() throws Exception {
        Site site = new Site(directory, directory);
        Migration migration = new Migration(site, "forestry", settings(false), secrets());
        assertThat(migration.isDone("build 1")).isFalse();
        migration.done("build 1");
        assertThat(migration.isDone("build 1")).as("without a history").isFalse();

        run(as("forestry_owner", ".owner"), "CREATE TABLE flyway_schema_history (installed_rank int, script text)");
        assertThat(migration.isDone("build 1")).isFalse();
        migration.done("build 1");
        assertThat(migration.isDone("build 1")).isTrue();
        assertThat(migration.isDone("build 2")).isFalse();
        assertThat(new Migration(site, "forestry", settings(true), secrets()).isDone("build 1"))
                .as("the other database")
                .isFalse();

        run(as("forestry_owner", ".owner"), "INSERT INTO flyway_schema_history VALUES (1, 'V0_1')");
        assertThat(migration.isDone("build 1")).as("something was run").isFalse();
    }

    private Settings settings(boolean demo) {
        return new Settings(ports, "", demo, Names.PARTS);
    }

    @Test
    void keycloakConnectsToItsOwnDatabaseOnly() throws Exception {
        String password = secrets().get("keycloak.db.password");

        connect(Databases.KEYCLOAK, "keycloak", password).close();
        assertThatThrownBy(() -> connect(Databases.COUNTY, "keycloak", password))
                .satisfies(IsolationTest::isNotAllowed);
    }

    @Test
    void nobodyConnectsWithoutThePassword() {
        assertThatThrownBy(() -> connect(Databases.COUNTY, "insurance", "guessed"))
                .isInstanceOf(SQLException.class)
                .satisfies(refusal ->
                        assertThat(((SQLException) refusal).getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void provisioningAgainChangesNothingAndTakesNothing() throws Exception {
        run(as("planning_owner", ".owner"), "REVOKE DELETE ON thing FROM planning_rights");

        new Databases(ports.postgres(), secrets()).provision();

        run(as("planning"), "INSERT INTO thing (name) VALUES ('still here')");
        refused("planning", "DELETE FROM thing");
        run(as("planning_owner", ".owner"), "GRANT DELETE ON thing TO planning_rights");
    }

    @Test
    void aRefusedRowIsNotWrittenIntoTheLog() throws Exception {
        try (Connection connection = as("planning_owner", ".owner")) {
            execute(connection, "CREATE TABLE household (name text, years int CHECK (years > 0))");
            assertThatThrownBy(() -> execute(connection, "INSERT INTO household VALUES ('测试甲', 0)"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(directory.resolve("logs/postgres.log")))
                .contains("violates check constraint")
                .doesNotContain("Failing row");
    }

    @Test
    void comparesChineseByTrigrams() throws Exception {
        try (Connection connection = new Databases(ports.postgres(), secrets()).connect(Databases.COUNTY)) {
            execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
            assertThat(value(connection, "SELECT similarity('明水街道', '明水街道办') > 0.5"))
                    .isEqualTo("t");
        }
    }

    private void refused(String role, String sql) {
        assertThatThrownBy(() -> run(as(role), sql)).as(role + ": " + sql).satisfies(IsolationTest::isNotAllowed);
    }

    private static void isNotAllowed(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        sql -> assertThat(sql.getSQLState())
                                .as(sql.getMessage())
                                .isEqualTo(NOT_ALLOWED));
    }

    private Secrets secrets() {
        return new Secrets(directory.resolve("secrets.properties"));
    }

    private Connection as(String role) throws SQLException {
        return as(role, "");
    }

    private Connection as(String role, String suffix) throws SQLException {
        String service = role.replace("_owner", "");
        return connect(Databases.COUNTY, role, secrets().get(service + suffix + ".password"));
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return new Databases(ports.postgres(), secrets()).connect(database, role, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (connection) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
