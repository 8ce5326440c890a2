package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.insurance.policy.PartyWords;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** No file holds up another township's, and none is half there, whatever becomes of the process that reads it. */
@ServiceTest
class ChecksSideBySideTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;
    private static final String XIUHUI = "370114008";
    private static final String MINGSHUI = "370114001";

    @Autowired
    private WebTestClient client;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportQueue queue;

    @Autowired
    private ImportRows rows;

    @Autowired
    private Checking checking;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        TestScheme.add();
    }

    @AfterEach
    void tearDown() {
        TestScheme.remove();
    }

    /** The large file is held in the middle of its rows, for as long as the other township needs. */
    @Test
    void aQuickFileIsDoneWhileALargeOneIsNot() throws SQLException {
        String large = send(CLERK, XIUHUI, list(30_000));
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            lockWhileItIsChecked(statement, large);
            String quick = send(Person.CLERK_MINGSHUI, MINGSHUI, list(2));
            settle(quick);
            assertThat(state(quick)).isIn("checked", "refused");
            assertThat(state(large)).isEqualTo("checking");
            connection.rollback();
        }
        settle(large);
        assertThat(state(large)).isEqualTo("checked");
        assertThat(text("select total from insurance.enrolment_import where id = " + large))
                .isEqualTo("30000");
    }

    private static void lockWhileItIsChecked(Statement statement, String id) throws SQLException {
        for (int i = 0; i < 100_000; i++) {
            try (var row = statement.executeQuery(
                    "select id from insurance.enrolment_import where state = 'checking' and id = " + id
                            + " for update")) {
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
        String id = send(CLERK, XIUHUI, list(20));
        settle(id);
        killed(id, 1);
        settle(id);
        assertThat(state(id)).isEqualTo("checked");
        assertThat(text("select count(*) || ' ' || count(distinct row_no) from insurance.import_row where import = "
                        + id))
                .isEqualTo("20 20");
        killed(id, 2);
        settle(id);
        caller.get(CLERK, "imports/" + id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("failed")
                .jsonPath("$.problem")
                .value(words -> assertThat(String.valueOf(words)).contains("服务两次意外中断"));
        assertThat(text("select count(*) from insurance.import_row where import = " + id))
                .isEqualTo("0");
    }

    /** What is shown can be counted against the file: two households, one of them wrong, under a header. */
    @Test
    void everyRowOfTheFileIsAccountedFor() {
        byte[] file = SentList.csv(
                SentList.of(List.of(Household.row(1), List.of("# 说明"), Household.row(2, "数量", "-1"))),
                StandardCharsets.UTF_8);
        String id = send(CLERK, XIUHUI, file);
        settle(id);
        caller.get(CLERK, "imports/" + id)
                .expectBody()
                .jsonPath("$.account[0]")
                .isEqualTo("文件共 4 行：2 户、1 行表头、1 行说明。须改正的有 1 行。");
        caller.get(CLERK, "imports/" + id + "/faults.xlsx").expectStatus().isOk();
    }

    @Test
    void aFileThatTakesTooLongIsRefusedWithWhatHelps() {
        String id = send(CLERK, XIUHUI, list(3_000));
        settle(id);
        execute("update enrolment_import set state = 'checking', held_by = gen_random_uuid(), version = version + 1,"
                + " held_until = now() + interval '1 hour' where id = " + id);
        int version = Integer.parseInt(text("select version from insurance.enrolment_import where id = " + id));
        var impatient = new Holding(queue, rows, checking, new CheckingLimits(Duration.ofMillis(1)));
        impatient
                .hold(new Work(
                        Long.parseLong(id),
                        TestScheme.ONION,
                        schemeVersion(),
                        XIUHUI,
                        "绣惠街道",
                        version,
                        "clerk-xiuhui",
                        null))
                .block(Duration.ofSeconds(30));
        caller.get(CLERK, "imports/" + id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("refused")
                .jsonPath("$.problem")
                .value(words -> assertThat(String.valueOf(words)).contains("请只保留名单本身"));
    }

    /** Who is enrolled in another township is a fault, but not where: the other township's people are not this one's. */
    @Test
    void whoIsEnrolledElsewhereIsNotSaidToBeWhere() {
        String first = send(CLERK, XIUHUI, list(1));
        settle(first);
        caller.post(
                        CLERK,
                        "imports/" + first + "/application",
                        "{'version':" + text("select version from insurance.enrolment_import where id = " + first)
                                + "}")
                .expectStatus()
                .isAccepted();
        settle(first);
        String village = text("select name from insurance.village where township = '" + MINGSHUI + "' limit 1");
        String id = send(
                Person.CLERK_MINGSHUI,
                MINGSHUI,
                SentList.csv(SentList.of(List.of(Household.row(1, "村", village, "地块", "别处"))), StandardCharsets.UTF_8));
        settle(id);
        assertThat(text(
                        "select string_agg(reason, '') from insurance.import_fault where severity = 'fault' and import = "
                                + id))
                .isEqualTo(PartyWords.ELSEWHERE);
        assertThat(text("select actor || ' ' || (after ->> 'elsewhere') from insurance.audit_event"
                        + " where action = 'told' and entity_id = '" + id + "'"))
                .isEqualTo("clerk-mingshui 1");
    }

    private static int schemeVersion() {
        return Integer.parseInt(
                text("select version from insurance.current_scheme where scheme = '" + TestScheme.ONION + "'"));
    }

    private static void killed(String id, int attempts) {
        execute("update enrolment_import set state = 'checking', attempts = " + attempts
                + ", held_by = gen_random_uuid(), version = version + 1, held_until = now() - interval '1 second'"
                + " where id = " + id);
    }

    private static byte[] list(int households) {
        List<List<String>> rows =
                IntStream.rangeClosed(1, households).mapToObj(Household::row).toList();
        return SentList.csv(SentList.of(rows), StandardCharsets.UTF_8);
    }

    private String send(Person person, String township, byte[] file) {
        return caller.text(
                client.post()
                        .uri(
                                "/api/insurance/imports?scheme={scheme}&township={township}&fileName={name}",
                                TestScheme.ONION,
                                township,
                                "名单.csv")
                        .headers(headers -> headers.setBearerAuth(person.token()))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange(),
                "$.id");
    }

    /** Lets the background work go on until it is done with this import; whoever does it. */
    private void settle(String id) {
        for (int i = 0; i < 5_000 && List.of("received", "checking", "applying").contains(state(id)); i++) {
            work.begin();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String state(String id) {
        return text("select state from insurance.enrolment_import where id = " + id);
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = insurance; " + sql + "; commit");
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }
}
