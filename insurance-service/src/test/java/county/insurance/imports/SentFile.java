package county.insurance.imports;

import com.jayway.jsonpath.JsonPath;
import county.insurance.Caller;
import county.platform.test.Person;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** A file that a township sends, followed until it has been read. */
final class SentFile {

    private final String id;
    private final String state;
    private final String problem;
    private final List<String> found;

    private SentFile(String id, String state, String problem, List<String> found) {
        this.id = id;
        this.state = state;
        this.problem = problem;
        this.found = found;
    }

    String id() {
        return id;
    }

    String state() {
        return state;
    }

    /** Why the file could not be read, or empty. */
    String problem() {
        return problem;
    }

    /** Faults and notices: severity, row, column and reason. */
    List<String> found() {
        return found;
    }

    @Override
    public String toString() {
        return state + " " + problem + " " + found;
    }

    /** Sends a file and waits for the background work, whoever does it. */
    static SentFile of(
            WebTestClient client, List<Worker> workers, Person clerk, String township, String scheme, byte[] file) {
        Caller caller = new Caller(client);
        String id = caller.text(
                client.post()
                        .uri(
                                "/api/insurance/imports?scheme={scheme}&township={township}&fileName={name}",
                                scheme,
                                township,
                                "名单.xlsx")
                        .headers(headers -> headers.setBearerAuth(clerk.token()))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange()
                        .expectStatus()
                        .isAccepted(),
                "$.id");
        settle(workers, id);
        String answer = new String(
                Objects.requireNonNull(caller.get(clerk, "imports/" + id)
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        String found = TestDatabase.running().text("""
                select coalesce(string_agg(concat_ws(' ', severity, row_no, column_name, reason), E'\\n' order by row_no, seq), '')
                from insurance.import_fault where job = %s
                """.formatted(id));
        return new SentFile(
                id,
                JsonPath.read(answer, "$.state"),
                Objects.requireNonNullElse(JsonPath.<String>read(answer, "$.problem"), ""),
                found.isEmpty() ? List.of() : List.of(found.split("\n", -1)));
    }

    /** Lets the background work go on until it is done with this import. */
    static void settle(List<Worker> workers, String id) {
        String waiting =
                "select state in ('received', 'checking', 'applying') from insurance.import_job where id = " + id;
        for (int i = 0; i < 1_000 && TestDatabase.running().text(waiting).equals("t"); i++) {
            round(workers);
        }
    }

    /** One round of all that goes on in the background. */
    static void round(List<Worker> workers) {
        Flux.fromIterable(workers)
                .filter(worker -> worker.name().matches("imports\\.(checking|entering)\\..*"))
                .flatMap(Worker::round)
                .blockLast(Duration.ofSeconds(20));
    }

    /** What each row would become: name, village, quantity and whatever else is asked for, in the order of the rows. */
    List<String> rows(String columns) {
        String rows = TestDatabase.running().text("""
                select coalesce(string_agg(concat_ws(' ', r.row_no, %s), E'\\n' order by r.row_no), '')
                from insurance.enrolment_row r left join insurance.village v on v.code = r.village where r.job = %s
                """.formatted(columns, id));
        return rows.isEmpty() ? List.of() : List.of(rows.split("\n", -1));
    }

    static byte[] read(String name) {
        try (var in = SentFile.class.getResourceAsStream("cases/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
