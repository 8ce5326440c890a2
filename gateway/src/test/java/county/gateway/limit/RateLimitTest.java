package county.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.access.Module;
import county.platform.test.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "county.limits.person.per-second=1",
            "county.limits.person.burst=5",
            "county.limits.address.per-second=1",
            "county.limits.address.burst=4",
            "county.limits.login.per-second=1",
            "county.limits.login.burst=14",
            "county.limits.public-writes.per-second=1",
            "county.limits.public-writes.burst=2",
            "county.limits.files.per-second=1",
            "county.limits.files.burst=60",
            "county.proxies.trusted=127.0.0.1",
        })
class RateLimitTest extends GatewayTest {

    @Test
    void stopsAPersonWhoAsksTooOftenAndNobodyElse() {
        Browser leader = browserOf(Person.LEADER);
        Browser clerk = browserOf(Person.CLERK_MINGSHUI);
        assertThat(untilRefused(leader, "/api/units", "10.0.0.1")).isBetween(4, 7);
        HttpResponse<String> refused = leader.get("/api/units");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(clerk.get("/api/units").statusCode()).isEqualTo(200);
    }

    @Test
    void countsWhatStrangersSendOnItsOwnAndSparingly() {
        Browser stranger = stranger();
        stranger.get("/api/session", "X-Forwarded-For", "198.51.100.9");
        assertThat(untilRefusedToSend(stranger, "/api/insurance/public/household/codes", "198.51.100.9"))
                .isBetween(2, 4);
        for (Module module : Module.values()) {
            String path = "/api/" + module.key() + "/public/anything";
            assertThat(send(stranger, path, "198.51.100.9").statusCode()).isEqualTo(429);
        }
        assertThat(stranger.get("/api/insurance/public/schemes", "X-Forwarded-For", "198.51.100.9")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/api/session", "X-Forwarded-For", "198.51.100.9")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsAPersonByNameWhereverTheyAre() {
        Browser one = browserOf(Person.AUDITOR);
        Browser two = browserOf(Person.AUDITOR);
        untilRefused(one, "/api/units", "10.0.1.1");
        assertThat(two.get("/api/units", "X-Forwarded-For", "10.0.1.2").statusCode())
                .isEqualTo(429);
    }

    @Test
    void countsStrangersByTheAddressThatATrustedProxyNames() {
        Browser stranger = stranger();
        assertThat(untilRefused(stranger, "/api/session", "203.0.113.7")).isBetween(3, 6);
        assertThat(stranger.get("/api/session", "X-Forwarded-For", "203.0.113.8")
                        .statusCode())
                .isEqualTo(200);
        // What stands further left was written by the client itself.
        assertThat(stranger.get("/api/session", "X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void countsAWholeIpv6NetworkAsOneStranger() {
        Browser stranger = stranger();
        untilRefused(stranger, "/api/session", "2001:db8:1:2::1");
        assertThat(stranger.get("/api/session", "X-Forwarded-For", "2001:db8:1:2:ffff::9")
                        .statusCode())
                .isEqualTo(429);
        assertThat(stranger.get("/api/session", "X-Forwarded-For", "2001:db8:1:3::1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMadeUpSessionIsAStranger() {
        int allowed = 0;
        for (int i = 0; i < 30; i++) {
            Browser stranger = stranger();
            var response = stranger.send(stranger.request("/api/session")
                    .header("Cookie", "SESSION=made-up-" + i)
                    .header("X-Forwarded-For", "203.0.113.99"));
            allowed += response.statusCode() == 200 ? 1 : 0;
        }
        assertThat(allowed).isBetween(3, 7);
    }

    @Test
    void limitsTheStepsOfLoggingIn() {
        assertThat(untilRefused(stranger(), "/oauth2/authorization/keycloak", "203.0.113.50"))
                .isBetween(12, 17);
    }

    @Test
    void filesOfTheWebApplicationAreCountedGenerously() {
        assertThat(untilRefused(stranger(), "/assets/app-1a2b3c4d.js", "203.0.113.60"))
                .isBetween(58, 70);
    }

    @Test
    void anAddressWrittenAnotherWayTakesFromTheSameAllowance() {
        Browser stranger = stranger();
        untilRefused(stranger, "/oauth2/authorization/keycloak", "203.0.113.51");
        for (String path : new String[] {"/%6fauth2/authorization/keycloak", "/oauth2;a=b/authorization/keycloak"}) {
            assertThat(stranger.get(path, "X-Forwarded-For", "203.0.113.51").statusCode())
                    .isIn(400, 429);
        }
        untilRefusedToSend(stranger, "/api/insurance/public/household/codes", "203.0.113.52");
        for (String path :
                new String[] {"/api/insurance/%70ublic/household/codes", "/%61pi/insurance/publi%63/household/codes"}) {
            assertThat(send(stranger, path, "203.0.113.52").statusCode()).isEqualTo(429);
        }
    }

    private static int untilRefused(Browser browser, String path, String address) {
        return untilRefused(() -> browser.get(path, "X-Forwarded-For", address));
    }

    private static int untilRefusedToSend(Browser browser, String path, String address) {
        return untilRefused(() -> send(browser, path, address));
    }

    private static int untilRefused(Supplier<HttpResponse<String>> asking) {
        for (int asked = 0; asked < 100; asked++) {
            if (asking.get().statusCode() == 429) {
                return asked;
            }
        }
        throw new AssertionError("never refused");
    }

    private static HttpResponse<String> send(Browser browser, String path, String address) {
        return browser.send(browser.request(path)
                .header("Accept", Browser.SCRIPT)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString("{}")));
    }
}
