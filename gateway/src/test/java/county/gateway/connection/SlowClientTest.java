package county.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.gateway.test.RawClient;
import county.platform.test.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever some send slowly, in part or not at all, honest calls are answered meanwhile. */
class SlowClientTest extends GatewayTest {
    private static final String HOST = "Host: localhost";
    private static final int MANY = 40;

    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void hangUp() {
        clients.forEach(RawClient::close);
    }

    @Test
    void aBodyWhereNothingIsSentIsRefusedAtOnce() {
        for (int i = 0; i < MANY; i++) {
            connect().head("GET /api/insurance/public/schemes HTTP/1.1", HOST, "Content-Length: 10");
        }
        assertThat(clients).allSatisfy(client -> assertThat(client.status()).endsWith("400 Bad Request"));
        assertThat(insurance.requests()).isEmpty();
        assertThat(stranger().get("/api/insurance/public/schemes").statusCode()).isEqualTo(200);
    }

    @Test
    void typingSlowlyHoldsNoConnectionToAModule() {
        Browser slow = browserOf(Person.CLERK_MINGSHUI);
        for (int i = 0; i < MANY; i++) {
            connect()
                    .head(typing(slow, "/api/forestry/milestones/1", "application/json"))
                    .send("{");
        }
        Browser honest = browserOf(Person.LEADER);
        assertThat(honest.get("/api/forestry/goals").statusCode()).isEqualTo(200);
        assertThat(honest.send("PUT", "/api/forestry/milestones/1", "{}").statusCode())
                .isEqualTo(200);
        assertThat(forestry.requests()).hasSize(2);
        assertThat(clients).allSatisfy(client -> assertThat(client.status()).endsWith("408 Request Timeout"));
        assertThat(honest.get("/api/forestry/goals").statusCode()).isEqualTo(200);
        assertThat(forestry.requests()).hasSize(3);
    }

    @Test
    void aStrangerWhoTypesSlowlyIsGivenUp() {
        Browser slow = stranger();
        for (int i = 0; i < MANY; i++) {
            connect()
                    .head(typing(slow, "/api/insurance/public/household/codes", "application/json"))
                    .send("{");
        }
        assertThat(stranger().get("/api/insurance/public/schemes").statusCode()).isEqualTo(200);
        assertThat(browserOf(Person.LEADER).get("/api/insurance/lists").statusCode())
                .isEqualTo(200);
        assertThat(clients)
                .allSatisfy(client ->
                        assertThat(client.status()).containsAnyOf("408 Request Timeout", "429 Too Many Requests"));
    }

    @Test
    void aBodyThatBreaksOffCountsAgainstNobodyElse() {
        Browser slow = browserOf(Person.CLERK_MINGSHUI);
        for (String type : List.of("application/json", "application/octet-stream")) {
            for (int i = 0; i < 15; i++) {
                try (RawClient client = RawClient.atPort(port)) {
                    client.head(typing(slow, "/api/forestry/milestones/1", type))
                            .send("{");
                }
            }
        }
        assertThat(browserOf(Person.LEADER).get("/api/forestry/goals").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFileThatComesTooSlowlyIsTheSendersFault() {
        Browser slow = browserOf(Person.CLERK_MINGSHUI);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5; i++) {
                connect()
                        .head(typing(slow, "/api/forestry/imports", "application/octet-stream"))
                        .send("{");
            }
            assertThat(clients)
                    .allSatisfy(client ->
                            assertThat(client.status()).containsAnyOf("408 Request Timeout", "429 Too Many Requests"));
            hangUp();
            clients.clear();
        }
        assertThat(browserOf(Person.LEADER).get("/api/forestry/goals").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormThatStopsIsClosed() {
        Browser slow = browserOf(Person.LEADER);
        String answer = connect()
                .head(typing(slow, "/logout", "application/x-www-form-urlencoded"))
                .send("_")
                .untilClosed();
        assertThat(answer).startsWith("HTTP/1.1 408").contains("application/problem+json", "\"requestId\":\"");
        assertThat(slow.loggedIn()).isTrue();
    }

    @Test
    void theRestOfABodyThatNobodyWaitsForIsNotWaitedForLong() {
        String answer = connect()
                .head("POST /api/insurance/lists HTTP/1.1", HOST, "Content-Type: application/json", "Content-Length: 9")
                .send("{")
                .untilClosed();
        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void aHeadThatTricklesInIsGivenUp() {
        for (int i = 0; i < MANY; i++) {
            connect().send("GET /api/insurance/public/schemes HTTP/1.1\r\nHost: local");
        }
        assertThat(stranger().get("/api/insurance/public/schemes").statusCode()).isEqualTo(200);
        assertThat(clients)
                .allSatisfy(client -> assertThat(client.untilClosed())
                        .startsWith("HTTP/1.1 408")
                        .contains("application/problem+json", "请求没有在时限内发完"));
    }

    @Test
    void anotherHeadOnAConnectionThatWasGoodIsGivenUpToo() {
        RawClient client = connect().head("GET /favicon.svg HTTP/1.1", HOST);
        assertThat(client.status()).endsWith("200 OK");
        assertThat(client.send("GET /fav").untilClosed()).contains("HTTP/1.1 408");
    }

    @Test
    void tooManyCookiesAreExplained() {
        String cookies = "Cookie: other=" + "x".repeat(40_000);
        assertThat(connect().head("GET / HTTP/1.1", HOST, cookies).untilClosed())
                .startsWith("HTTP/1.1 431")
                .contains("text/html", "清除本网站的 Cookie");
        assertThat(connect().head("GET /api/session HTTP/1.1", HOST, cookies).untilClosed())
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "清除本网站的 Cookie");
        assertThat(connect()
                        .head("GET /api/session HTTP/1.1", HOST, "Cookie: other=" + "x".repeat(20_000))
                        .status())
                .endsWith("200 OK");
    }

    @Test
    void anEndlessAddressIsExplained() {
        assertThat(connect()
                        .head("GET /" + "x".repeat(9_000) + " HTTP/1.1", HOST)
                        .untilClosed())
                .startsWith("HTTP/1.1 414")
                .contains("网址过长");
    }

    private RawClient connect() {
        RawClient client = RawClient.atPort(port);
        clients.add(client);
        return client;
    }

    private static String[] typing(Browser browser, String path, String type) {
        String session = browser.cookie("SESSION")
                .map(cookie -> "SESSION=" + cookie.getValue() + "; ")
                .orElse("");
        return new String[] {
            "POST " + path + " HTTP/1.1",
            HOST,
            "Cookie: " + session + "XSRF-TOKEN=" + browser.csrfToken(),
            "X-XSRF-TOKEN: " + browser.csrfToken(),
            "X-County-User: " + Person.CLERK_MINGSHUI.username(),
            "Content-Type: " + type,
            "Content-Length: 100"
        };
    }
}
