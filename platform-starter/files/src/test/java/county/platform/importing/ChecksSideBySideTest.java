package county.platform.importing;

import static county.platform.importing.Desk.MINGSHUI;
import static county.platform.importing.Desk.XIUHUI;
import static county.platform.importing.Desk.execute;
import static county.platform.importing.Desk.state;
import static county.platform.importing.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.reach.EveryRow;
import county.platform.test.Interruption;
import county.platform.test.Person;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** No file holds up another unit's, and none is half there, whatever becomes of the process that reads it. */
@OrchardTest
class ChecksSideBySideTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    @Autowired
    private ImportQueue queue;

    @Autowired
    private HeldRows rows;

    @Autowired
    private Checking checking;

    @Autowired
    private EveryRow everyRow;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(client, workers);
    }

    @AfterEach
    void tearDown() {
        Desk.empty();
    }

    /** The large file is held in the middle of its rows, for as long as the other township needs. */
    @Test
    void aQuickFileIsDoneWhileALargeOneIsNot() throws Exception {
        String large = desk.sent(CLERK, XIUHUI, list(60_000));
        CompletableFuture<Void> background;
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            background = CompletableFuture.runAsync(desk::round);
            lockWhileItIsChecked(statement, large);
            String quick = desk.checked(Person.CLERK_MINGSHUI, MINGSHUI, list(2));
            assertThat(state(quick)).isEqualTo("checked");
            assertThat(state(large)).isEqualTo("checking");
            connection.rollback();
        }
        background.get();
        desk.settle(large);
        assertThat(state(large)).isEqualTo("checked");
        assertThat(text("select total from forestry.import_job where id = " + large))
                .isEqualTo("60000");
    }

    private static void lockWhileItIsChecked(Statement statement, String id) throws SQLException {
        for (int i = 0; i < 100_000; i++) {
            try (var row = statement.executeQuery(
                    "select id from forestry.import_job where state = 'checking' and id = " + id + " for update")) {
                if (row.next()) {
                    return;
                }
            }
            statement.getConnection().rollback();
        }
        throw new IllegalStateException("it was never checked");
    }

    /** A killed process leaves rows behind: the next one begins anew, and nothing is there twice. */
    @Test
    void whatAKilledProcessLeftIsReadAnewOnce() {
        String id = desk.checked(CLERK, XIUHUI, list(20));
        killed(id, 1);
        desk.settle(id);
        assertThat(state(id)).isEqualTo("checked");
        assertThat(text("select count(*) || ' ' || count(distinct row_no) from forestry.orchard_row where job = " + id))
                .isEqualTo("20 20");
        killed(id, 2);
        desk.settle(id);
        desk.get(CLERK, "/" + id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("failed")
                .jsonPath("$.problem")
                .value(words -> assertThat(String.valueOf(words)).contains("服务两次意外中断"));
        assertThat(text("select count(*) from forestry.orchard_row where job = " + id))
                .isEqualTo("0");
    }

    private static void killed(String id, int attempts) {
        execute("update import_job set state = 'checking', attempts = " + attempts
                + ", held_by = gen_random_uuid(), version = version + 1, held_until = now() - interval '1 second'"
                + " where id = " + id);
    }

    @Test
    void aFileThatTakesTooLongIsRefusedWithWhatHelps() {
        String id = desk.checked(CLERK, XIUHUI, list(3_000));
        execute("update import_job set state = 'checking', held_by = gen_random_uuid(), version = version + 1,"
                + " held_until = now() + interval '1 hour' where id = " + id);
        int version = Integer.parseInt(text("select version from forestry.import_job where id = " + id));
        var impatient = new Holding(queue, rows, checking, new CheckingLimits(Duration.ofMillis(1)));
        everyRow.because(
                        "It is a worker's.",
                        impatient.hold(new ListFile(
                                Long.parseLong(id), "orchard", XIUHUI, "绣惠街道", "", 0, version, "clerk", null)))
                .block(Duration.ofSeconds(30));
        desk.get(CLERK, "/" + id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("refused")
                .jsonPath("$.problem")
                .value(words -> assertThat(String.valueOf(words)).contains("请只保留名单本身"));
    }

    /** The connection dies when all rows have been written: none is there, and the next round enters them once. */
    @Test
    void aListThatDiesInTheMiddleIsEnteredOnceByTheNextRound() {
        String id = desk.checked(CLERK, XIUHUI, list(2));
        Interruption.of("forestry", () -> {
            execute("""
                    update import_job
                    set state = 'applying', applied_by = 'clerk-xiuhui', applied_name = 'clerk-xiuhui',
                        applied_roles = '{township-clerk}', applied_at = now(), version = version + 1
                    where id = %s
                    """.formatted(id));
            desk.round();
        });
        desk.settle(id);
        assertThat(state(id)).isEqualTo("applied");
        assertThat(text("select count(*) from forestry.orchard")).isEqualTo("2");
    }

    private static String list(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(no -> "果园" + no + ",1.5,30,2021-03-12\n")
                .collect(Collectors.joining("", "果园,面积（公顷）,株数,栽植日期\n", ""));
    }
}
