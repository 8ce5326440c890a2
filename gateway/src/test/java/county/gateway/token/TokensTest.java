package county.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.FakeModule;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TokensTest extends GatewayTest {

    /** Less than the margin before its end in which a token is renewed. */
    private static final Duration ALMOST_OVER = Duration.ofSeconds(5);

    @Test
    void aFreshTokenIsUsedAsItIs() {
        Browser browser = browserOf(Person.LEADER);
        browser.get("/api/forestry/goals");
        browser.get("/api/forestry/goals");
        assertThat(keycloak.renewals()).isZero();
        assertThat(forestry.requests()).extracting(this::token).allMatch(token -> token.startsWith("Bearer ey"));
    }

    @Test
    void anOldTokenIsRenewedWithoutAnybodyNoticing() {
        Browser browser = loginAlmostOver();
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
        assertThat(keycloak.renewals()).isEqualTo(1);
    }

    @Test
    void manyRequestsAtOnceRenewItOnce() throws InterruptedException, ExecutionException {
        Browser browser = loginAlmostOver();
        keycloak.takesItsTime(Duration.ofMillis(300));
        List<HttpResponse<String>> responses = together(24, () -> browser.get("/api/forestry/goals"));
        assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(keycloak.renewals()).isEqualTo(1);
        assertThat(new HashSet<>(forestry.requests().stream().map(this::token).toList()))
                .hasSize(1);
    }

    @Test
    void aCallerWhoHangsUpDoesNotLoseTheOthersTheirToken() throws InterruptedException {
        Browser browser = loginAlmostOver();
        keycloak.takesItsTime(Duration.ofMillis(400));
        try {
            browser.send(browser.request("/api/forestry/goals").timeout(Duration.ofMillis(150)));
        } catch (UncheckedIOException hungUp) {
            assertThat(hungUp).hasMessageContaining("timed out");
        }
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
        assertThat(keycloak.renewals()).isEqualTo(1);
    }

    @Test
    void aLoginThatEndedAtKeycloakEndsHere() {
        Browser browser = loginAlmostOver();
        keycloak.endsAllLogins();
        var response = browser.get("/api/forestry/goals");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(browser.loggedIn()).isFalse();
        assertThat(forestry.requests()).isEmpty();
    }

    @Test
    void keycloakBeingAwayEndsNoLogin() {
        Browser browser = loginAlmostOver();
        keycloak.isAway(true);
        HttpResponse<String> refused = browser.get("/api/forestry/goals");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("统一登录服务暂时没有响应").doesNotContain("127.0.0.1", "Exception");
        assertThat(browser.loggedIn()).isTrue();
        keycloak.isAway(false);
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
    }

    private Browser loginAlmostOver() {
        keycloak.tokensLive(ALMOST_OVER);
        Browser browser = browserOf(Person.LEADER);
        keycloak.tokensLive(Duration.ofMinutes(5));
        return browser;
    }

    private String token(FakeModule.Request request) {
        return request.headers().getOrDefault("authorization", "none");
    }

    private static <T> List<T> together(int times, Callable<T> action) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, action))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
