package county.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.test.TestDatabase;
import county.platform.time.BusinessTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frame, with a module whose data are one thing a day. */
class DemonstrationTest {

    private static final String SCHEMA = "demoframe";
    private static final LocalDate FIRST = LocalDate.parse("2023-12-13");

    private boolean fails;

    @BeforeAll
    static void prepare() throws IOException {
        TestDatabase.running().provision(SCHEMA);
        asOwner(Files.readString(Path.of("src/main/resources/db/platform/V0_18__demonstration.sql"))
                .replace("${runtimeRole}", SCHEMA + "_rights"));
        asOwner("create table thing (day date not null, worker text not null default current_user, note bytea)");
    }

    @BeforeEach
    void empty() {
        asOwner("truncate thing, demonstration");
    }

    private static void asOwner(String sql) {
        TestDatabase.running()
                .execute("set role " + SCHEMA + "_owner; set search_path = " + SCHEMA + ";" + sql
                        + "; reset role; reset search_path");
    }

    @Test
    void makesOnceAsTheRoleForJobs() {
        on(FIRST).keep(true);
        on(FIRST).keep(true);

        assertThat(text("select string_agg(day || ' ' || worker, ',') from {}.thing"))
                .isEqualTo("2023-12-13 demoframe_jobs");
        assertThat(text("select made_on || ' ' || until from {}.demonstration")).isEqualTo("2023-12-13 2023-12-13");
    }

    @Test
    void addsTheDaysSince() {
        on(FIRST).keep(true);
        on(FIRST.plusDays(3)).keep(true);
        on(FIRST.plusDays(1)).keep(true);

        assertThat(text("select string_agg(to_char(day, 'DD'), ',' order by day) from {}.thing"))
                .isEqualTo("13,14,15,16");
        assertThat(text("select made_on || ' ' || until from {}.demonstration")).isEqualTo("2023-12-13 2023-12-16");
    }

    @Test
    void makesAllOrNothing() {
        fails = true;
        assertThatThrownBy(() -> on(FIRST).keep(true))
                .hasMessage("The demonstration data could not be made.")
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(text("select count(*) from {}.thing")).isEqualTo("0");
        assertThat(text("select count(*) from {}.demonstration")).isEqualTo("0");
    }

    @Test
    void inOperationRefusesWhatIsMadeUpAndMakesNothing() {
        on(FIRST).keep(false);
        assertThat(text("select count(*) from {}.thing")).isEqualTo("0");

        on(FIRST).keep(true);
        assertThatThrownBy(() -> on(FIRST).keep(false))
                .hasMessage("This database holds made-up data: start with --demo, or on another one.");
    }

    @Test
    void refusesToMakeUpWhereThereIsRealData() {
        asOwner("insert into thing values ('2023-01-01', 'somebody')");

        assertThatThrownBy(() -> on(FIRST).keep(true))
                .hasMessage("This database holds real data: a demonstration needs one of its own.");
        assertThat(text("select count(*) from {}.thing")).isEqualTo("1");
    }

    @Test
    void twoThatStartAtOnceMakeOnce() throws Exception {
        try (var starts = Executors.newFixedThreadPool(2)) {
            Callable<Void> start = () -> {
                on(FIRST).keep(true);
                return null;
            };
            for (var started : starts.invokeAll(List.of(start, start))) {
                started.get();
            }
        }
        assertThat(text("select count(*) from {}.thing")).isEqualTo("1");
    }

    @Test
    void comesBeforeEverythingElse() {
        Demonstration demonstration = on(FIRST);
        demonstration.start();

        assertThat(demonstration.isRunning()).isTrue();
        assertThat(demonstration.getPhase()).isEqualTo(Integer.MIN_VALUE);
        assertThat(text("select count(*) from {}.thing")).isEqualTo("1");
    }

    private Demonstration on(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(BusinessTime.ZONE).toInstant();
        var time = BusinessTime.of(InstantSource.fixed(noon).withZone(BusinessTime.ZONE), null, null);
        return new Demonstration(new Things(), time, true, DemonstrationTest::asJobs);
    }

    private static Connection asJobs() throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + TestDatabase.running().port() + "/postgres",
                SCHEMA,
                TestDatabase.PASSWORD);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + SCHEMA + "_jobs");
        }
        return connection;
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql.replace("{}", SCHEMA));
    }

    private final class Things implements DemoData {

        @Override
        public boolean holdsRealData(Rows rows) throws SQLException {
            return rows.any("select from thing");
        }

        @Override
        public void make(Rows rows, LocalDate today) throws SQLException {
            rows.executeWith(
                    "insert into thing (day, note) select * from unnest(?, ?)",
                    List.of("date", "bytea"),
                    List.<@Nullable Object[]>of(new @Nullable Object[] {today.toString(), new byte[] {1, 2}}));
            if (fails) {
                rows.execute("insert into thing (day) values (null)");
            }
        }

        @Override
        public void advance(Rows rows, LocalDate until, LocalDate today) throws SQLException {
            rows.execute("insert into thing (day) select generate_series(date '%s' + 1, date '%s', '1 day')"
                    .formatted(until, today));
        }
    }
}
