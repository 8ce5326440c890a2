package county.insurance.publication;

import county.platform.test.Person;
import county.platform.test.TestDatabase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Calls of the price addresses as somebody; single quotes in a body stand for double ones. */
public record PriceCalls(WebTestClient client) {

    public ResponseSpec get(@Nullable Person person, String address) {
        return client.get()
                .uri("/api/insurance/" + address)
                .headers(headers -> {
                    if (person != null) {
                        headers.setBearerAuth(person.token());
                    }
                })
                .exchange();
    }

    public ResponseSpec post(Person person, String address, String body) {
        return send(person, HttpMethod.POST, address, body, UUID.randomUUID().toString());
    }

    public ResponseSpec send(Person person, HttpMethod method, String address, String body, String key) {
        return client.method(method)
                .uri("/api/insurance/" + address)
                .headers(headers -> {
                    headers.setBearerAuth(person.token());
                    headers.set("Idempotency-Key", key);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    /** Reports a transaction at a point. */
    public ResponseSpec report(Person person, long point, String day, String price) {
        return post(person, "observations", "{'point':%d,'day':'%s','price':'%s'}".formatted(point, day, price));
    }

    public ResponseSpec publish(Person person, String day, int version, String more) {
        return post(
                person, "daily-prices/" + PriceSeason.ONION + "/" + day, "{'version':%d%s}".formatted(version, more));
    }

    /** Proposes a price that nobody publishes alone. */
    public ResponseSpec propose(Person person, String day, int version, String more) {
        return post(
                person,
                "daily-prices/" + PriceSeason.ONION + "/" + day + "/proposal",
                "{'version':%d%s}".formatted(version, more));
    }

    /** Releases what waits for a day. */
    public ResponseSpec release(Person person, String day) {
        return decide(person, day, true, "");
    }

    public ResponseSpec decide(Person person, String day, boolean release, String more) {
        return post(
                person,
                "daily-prices/" + PriceSeason.ONION + "/" + day + "/release",
                "{'proposal':%s,'release':%b%s}".formatted(waiting(day), release, more));
    }

    /** The number of what waits for a day, or one that there is not. */
    private static String waiting(String day) {
        return TestDatabase.running().text("""
                select coalesce(max(id), 999999) from insurance.price_proposal where day = '%s' and state = 'proposed'
                """.formatted(day));
    }
}
