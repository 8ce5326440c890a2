package county.insurance.export;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Exports that take long leave connections for the others, and nothing behind when their callers hang up. */
@ServiceTest
class ExportsAtOnceTest {

    private static final String ADDRESS = "exports/enrolment.xlsx?scheme=" + TestScheme.ONION;

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    private Caller caller;
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void setUp() {
        TestScheme.add();
        caller = new Caller(client);
    }

    @AfterEach
    void tearDown() {
        TestScheme.remove();
    }

    /** Five people ask for four files that can be written at a time, each for three of the two that are theirs. */
    @Test
    void twoForEachAndFourInAllAndTheOthersWorkOn() throws IOException, SQLException {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table insurance.policy in access exclusive mode");
            export(Person.LEADER);
            export(Person.LEADER);
            until(() -> blocked() == 2);
            refused(Person.LEADER, "您已有 2 个文件正在生成或下载");
            export(Person.FINANCE);
            export(Person.DEVELOPMENT_REFORM);
            until(() -> blocked() == 4);
            refused(Person.AUDITOR, "现在同时导出的人较多");
            caller.get(Person.CLERK_XIUHUI, "public/schemes").expectStatus().isOk();
            for (Socket one : open) {
                one.setSoLinger(true, 0);
                one.close();
            }
            connection.rollback();
        }
        until(() -> files() == 0);
        until(() -> caller.get(Person.LEADER, ADDRESS)
                        .returnResult(byte[].class)
                        .getStatus()
                        .value()
                == 200);
        until(() -> files() == 0);
    }

    private void refused(Person person, String reason) {
        caller.get(person, ADDRESS)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat(String.valueOf(detail)).startsWith(reason));
    }

    private void export(Person person) throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(caller);
        caller.getOutputStream()
                .write("GET /api/insurance/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(ADDRESS, person.token())
                        .getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static int blocked() {
        return Integer.parseInt(TestDatabase.running().text("""
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%vi.name as village_name, p.id as policy%'
                """));
    }

    private long files() {
        try (var all = Files.walk(Path.of(environment.getRequiredProperty("county.files")))) {
            return all.filter(path -> path.endsWith("file")).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return -1; // it changes under our eyes
        }
    }

    private static void until(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
