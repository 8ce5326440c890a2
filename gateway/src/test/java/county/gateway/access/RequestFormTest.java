package county.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.GatewayTest;
import county.gateway.test.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest extends GatewayTest {
    private static final String PUBLISHED = "GET /api/insurance/public/schemes HTTP/1.1";

    @Test
    void aRequestIsForExactlyOneHost() {
        assertThat(status(PUBLISHED, "Host: localhost")).endsWith("200 OK");
        assertThat(status(PUBLISHED)).endsWith("400 Bad Request");
        assertThat(status(PUBLISHED, "Host: localhost", "Host: elsewhere")).endsWith("400 Bad Request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "WebSocket"})
    void handshakesOfWebSocketsAreRefused(String upgrade) {
        assertThat(status(
                        PUBLISHED,
                        "Host: localhost",
                        "Connection: Upgrade",
                        "Upgrade: " + upgrade,
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                .endsWith("400 Bad Request");
        assertThat(insurance.requests()).isEmpty();
    }

    private String status(String... head) {
        try (RawClient client = RawClient.atPort(port)) {
            return client.head(head).status();
        }
    }
}
