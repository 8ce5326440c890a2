package county.platform.importing;

import com.jayway.jsonpath.JsonPath;
import county.platform.test.Person;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** Hands in lists of orchards and follows them. */
final class Desk {

    static final String XIUHUI = "370114008";
    static final String MINGSHUI = "370114001";

    private final WebTestClient client;
    private final List<Worker> workers;

    Desk(WebTestClient client, List<Worker> workers) {
        this.client = client;
        this.workers = workers;
    }

    ResponseSpec send(Person person, String unit, String csv) {
        return send(
                person,
                unit,
                csv.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
    }

    ResponseSpec send(Person person, String unit, byte[] file, String key) {
        return client.post()
                .uri(OrchardService.PATH + "?unit={unit}&fileName={name}", unit, "果园.csv")
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    /** The number of a file that is taken in. */
    String sent(Person person, String unit, String csv) {
        return read(send(person, unit, csv).expectStatus().isAccepted(), "$.id");
    }

    /** The same, once it has been checked. */
    String checked(Person person, String unit, String csv) {
        String id = sent(person, unit, csv);
        settle(id);
        return id;
    }

    ResponseSpec call(HttpMethod method, Person person, String below) {
        return client.method(method)
                .uri(OrchardService.PATH + below)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    ResponseSpec get(Person person, String below) {
        return call(HttpMethod.GET, person, below);
    }

    ResponseSpec apply(Person person, String id) {
        return apply(person, id, Integer.parseInt(text("select version from forestry.import_job where id = " + id)));
    }

    ResponseSpec apply(Person person, String id, int version) {
        return client.post()
                .uri(OrchardService.PATH + "/" + id + "/application")
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"version\": " + version + "}")
                .exchange();
    }

    /** Lets the background work go on until it is done with this import; whoever does it. */
    void settle(String id) {
        for (int i = 0;
                i < 10_000 && List.of("received", "checking", "applying").contains(state(id));
                i++) {
            round();
        }
    }

    /** One round of all that goes on in the background. */
    void round() {
        Flux.fromIterable(workers)
                .filter(worker -> worker.name().startsWith("imports."))
                .flatMap(Worker::round)
                .blockLast(Duration.ofSeconds(60));
    }

    static String read(ResponseSpec answer, String path) {
        byte[] body = answer.expectBody().returnResult().getResponseBodyContent();
        return String.valueOf(
                JsonPath.<Object>read(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8), path));
    }

    static String state(String id) {
        return text("select state from forestry.import_job where id = " + id);
    }

    /** What stands against a file: severity, row, column, value and reason, in the order of the rows. */
    static List<String> found(String id) {
        String found = text("""
                select coalesce(string_agg(concat_ws(' ', severity, row_no, column_name, value, reason), E'\\n'
                                           order by row_no, seq), '')
                from forestry.import_fault where job = %s
                """.formatted(id));
        return found.isEmpty() ? List.of() : List.of(found.split("\n", -1));
    }

    static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = forestry; " + sql + "; commit");
    }

    static void empty() {
        execute("truncate import_job, import_chunk, import_fault, orchard, orchard_row, idempotency_key cascade");
    }
}
