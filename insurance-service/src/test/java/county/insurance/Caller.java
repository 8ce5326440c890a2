package county.insurance;

import com.jayway.jsonpath.JsonPath;
import county.platform.test.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Calls the service in somebody's name; bodies are JSON, in which single quotes stand for double ones. */
public record Caller(WebTestClient client) {

    private static final String BASE = "/api/insurance/";

    public ResponseSpec get(@Nullable Person person, String address) {
        return call(HttpMethod.GET, person, address, null);
    }

    public ResponseSpec post(@Nullable Person person, String address, String body) {
        return call(HttpMethod.POST, person, address, body);
    }

    public ResponseSpec put(Person person, String address, String body) {
        return call(HttpMethod.PUT, person, address, body);
    }

    public ResponseSpec delete(Person person, String address) {
        return call(HttpMethod.DELETE, person, address, null);
    }

    /** The value at a JSON path of an answer that must be a success. */
    public String text(ResponseSpec answer, String path) {
        byte[] body = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return String.valueOf(JsonPath.<Object>read(new String(body, java.nio.charset.StandardCharsets.UTF_8), path));
    }

    private ResponseSpec call(HttpMethod method, @Nullable Person person, String address, @Nullable String body) {
        var request = client.method(method)
                .uri(BASE + address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .headers(headers -> {
                    if (person != null) {
                        headers.setBearerAuth(person.token());
                    }
                });
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body.replace('\'', '"')))
                .exchange();
    }
}
