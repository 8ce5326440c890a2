package county.disclosure;

import county.platform.test.Person;
import county.platform.test.TestDatabase;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Where people ask and report in tests. */
public record Desk(WebTestClient client) {

    /** Takes everything back that units have reported; the audit trail stays. */
    public static void clear() {
        TestDatabase.running().execute("delete from disclosure.unit_task");
    }

    public ResponseSpec get(Person person, String address) {
        return client.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    /** What this person gets as JSON from an address that answers. */
    public WebTestClient.BodyContentSpec read(Person person, String address) {
        return get(person, address).expectStatus().isOk().expectBody();
    }

    /** Brings a unit's work on a task of 2023 into a state. */
    public ResponseSpec put(
            Person person,
            int no,
            String unit,
            String state,
            @Nullable String note,
            @Nullable String evidence,
            int version) {
        String body = Stream.of(
                        field("state", state),
                        field("note", note),
                        field("evidence", evidence),
                        "\"version\":" + version)
                .collect(Collectors.joining(",", "{", "}"));
        return put(person, no, unit, body);
    }

    /** The same with a body as it is. */
    public ResponseSpec put(Person person, int no, String unit, String body) {
        return client.put()
                .uri("/api/disclosure/tasks/2023/{no}/units/{unit}", no, unit)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** Work that has been submitted by its unit, at version 1. */
    public void submitted(Person person, int no, String unit) {
        put(person, no, unit, "submitted", "已办结", "https://www.example.org/1", 0)
                .expectStatus()
                .isOk();
    }

    private static String field(String name, @Nullable String value) {
        return "\"" + name + "\":" + (value == null ? "null" : "\"" + value + "\"");
    }
}
