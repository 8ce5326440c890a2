package county.planning;

import county.platform.test.Person;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The module's addresses, as tests call them. */
public record PlanningApi(WebTestClient client) {

    /** Two officers of the unit that answers for the plan. */
    public static final Person OFFICER = Person.DEVELOPMENT_REFORM;

    public static final Person COLLEAGUE =
            new Person("officer-fagai-2", OFFICER.roles().getFirst(), "bureau-development-reform");

    public ResponseSpec get(String address, Person person, Object... variables) {
        return client.get()
                .uri("/api/planning" + address, variables)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    public ResponseSpec enter(String indicator, Person person, Map<String, ?> body) {
        return post("/indicators/{id}/observations", person, body, indicator);
    }

    public ResponseSpec approve(long observation, Person person, int version) {
        return post("/observations/{id}/approval", person, Map.of("version", version), observation);
    }

    /** Sends any body, as an object or as JSON text. */
    public ResponseSpec post(String address, Person person, Object body, Object... variables) {
        return client.post()
                .uri("/api/planning" + address, variables)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** The id of the version that was just entered. */
    public long entered(String indicator, Person person, Map<String, ?> body) {
        Entered entered = enter(indicator, person, body)
                .expectStatus()
                .isCreated()
                .expectBody(Entered.class)
                .returnResult()
                .getResponseBody();
        return java.util.Objects.requireNonNull(entered).id();
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record Entered(long id) {}
}
