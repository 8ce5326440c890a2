package county.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyLimitTest extends GatewayTest {

    private static final int LIMIT = 1024 * 1024;

    @Test
    void aBodyAtTheLimitGoesThrough() {
        assertThat(put(BodyPublishers.ofByteArray(new byte[LIMIT])).statusCode())
                .isEqualTo(200);
        assertThat(forestry.onlyRequest().body()).hasSize(LIMIT);
    }

    @Test
    void aLargerOneIsRefusedByItsAnnouncedSize() {
        assertTooLarge(put(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
        assertThat(forestry.requests()).isEmpty();
    }

    @Test
    void aLargerOneIsRefusedAsItComesInWhenNoSizeIsAnnounced() {
        assertTooLarge(put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * LIMIT]))));
    }

    @Test
    void aSmallOneWithoutAnnouncedSizeGoesThrough() {
        var response = put(BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("{\"note\":\"好\"}".getBytes(StandardCharsets.UTF_8))));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(forestry.onlyRequest().body()).isEqualTo("{\"note\":\"好\"}");
    }

    @Test
    void aFileMayBeLargerAndStreamsThrough() {
        Browser browser = browserOf(Person.LEADER);
        byte[] file = new byte[3 * LIMIT];
        assertThat(upload(browser, file).statusCode()).isEqualTo(200);
        assertThat(forestry.onlyRequest().body()).hasSize(file.length);
        assertTooLarge(upload(browser, new byte[30 * LIMIT + 1]));
    }

    private static HttpResponse<String> upload(Browser browser, byte[] file) {
        return browser.send(browser.request("/api/forestry/milestones/1")
                .header("Content-Type", "application/octet-stream")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    @Test
    void refusalsDoNotCountAgainstTheModule() {
        Browser browser = browserOf(Person.LEADER);
        for (int i = 0; i < 25; i++) {
            put(browser, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * LIMIT])));
        }
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> put(BodyPublisher body) {
        return put(browserOf(Person.LEADER), body);
    }

    private static HttpResponse<String> put(Browser browser, BodyPublisher body) {
        return browser.send(browser.request("/api/forestry/milestones/1")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .PUT(body));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"title\":\"内容过大\"");
    }
}
