package county.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/session, 200, 200",
        "/api/insurance/public/schemes, 200, 200",
        "/api/cockpit, 401, 200",
        "/api/todos, 401, 200",
        "/api/todos/done, 401, 200",
        "/api/units, 401, 200",
        "/api/platform/status, 401, 200",
        "/api/openapi, 401, 200",
        "/api/insurance/summary, 401, 200",
        "/api/forestry/goals, 401, 200",
        "/api/disclosure/tasks, 401, 200",
        "/api/planning/indicators, 401, 200",
        "/api/nothing, 401, 404",
        "/api, 401, 404",
        "/favicon.svg, 200, 200",
        "/nothing.png, 404, 404",
    })
    void isToldApartByLogin(String path, int stranger, int leader) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(stranger);
        assertThat(browserOf(Person.LEADER).get(path).statusCode()).isEqualTo(leader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void isRefusedWithoutTheCsrfToken(String method) {
        Browser browser = browserOf(Person.LEADER);
        var response = browser.send(browser.request("/api/forestry/milestones/1")
                .header("Accept", Browser.SCRIPT)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));
        assertProblem(response, 403);
        assertThat(forestry.requests()).isEmpty();
    }

    @Test
    void isRefusedWithAnotherCsrfToken() {
        Browser browser = browserOf(Person.LEADER);
        browser.csrfToken();
        var response = browser.send(browser.request("/api/forestry/milestones/1")
                .header("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000")
                .PUT(BodyPublishers.ofString("{}")));
        assertProblem(response, 403);
    }

    @Test
    void isRefusedWithATokenThatWasPlanted() {
        Browser leader = browserOf(Person.LEADER);
        String session = "SESSION=" + leader.cookie("SESSION").orElseThrow().getValue();
        for (String planted : List.of(
                "evil",
                "evil.evil",
                stranger().csrfToken(),
                browserOf(Person.OPS).csrfToken())) {
            Browser neighbour = stranger();
            var response = neighbour.send(neighbour
                    .request("/api/forestry/milestones/1")
                    .header("Cookie", session + "; XSRF-TOKEN=" + planted)
                    .header("X-XSRF-TOKEN", planted)
                    .PUT(BodyPublishers.ofString("{}")));
            assertProblem(response, 403);
        }
        assertThat(forestry.requests()).isEmpty();
    }

    @Test
    void aRefusalForAStaleTokenSendsAGoodOne() {
        Browser browser = browserOf(Person.LEADER);
        var refused = browser.send(browser.request("/api/forestry/milestones/1")
                .header("X-XSRF-TOKEN", "stale")
                .PUT(BodyPublishers.ofString("{}")));
        assertProblem(refused, 403);
        assertThat(browser.send("PUT", "/api/forestry/milestones/1", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWriteAfterTheEndOfTheLoginIsToldToLogIn() {
        Browser browser = browserOf(Person.LEADER);
        browser.send("POST", "/logout", "");
        var refused = browser.send(browser.request("/api/forestry/milestones/1").PUT(BodyPublishers.ofString("{}")));
        assertProblem(refused, 401);
    }

    @Test
    void isGrantedWithTheCsrfToken() {
        var response = browserOf(Person.LEADER).send("PUT", "/api/forestry/milestones/1", "{}");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void csrfCookieCanBeReadByTheWebApplication() {
        var response = stranger().get("/api/session");
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void anExpiredSessionIsAStranger() {
        Browser browser = stranger();
        var response = browser.send(browser.request("/api/cockpit").header("Cookie", "SESSION=long-gone"));
        assertProblem(response, 401);
    }

    @Test
    void aTokenIsNoWayIn() {
        Browser browser = stranger();
        var response = browser.send(
                browser.request("/api/cockpit").header("Authorization", "Bearer " + Person.LEADER.token()));
        assertProblem(response, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env", "/actuator/gateway"})
    void actuatorIsNotOnThePublicSide(String path) {
        assertThat(browserOf(Person.OPS).get(path).statusCode()).isEqualTo(404);
        assertThat(browserOf(Person.OPS).page(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health/liveness, 200",
        "/actuator/prometheus, 200",
        "/actuator/env, 404",
        "/actuator/heapdump, 404",
        "/actuator/gateway/routes, 404",
        "/actuator/gateway, 404",
        "/actuator/beans, 404",
    })
    void managementPortHasHealthAndMetricsOnly(String path, int status) {
        Browser prometheus = Browser.atPort(managementPort);
        assertThat(prometheus.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void malformedAddressesAreRefusedWithAProblem() {
        assertProblem(stranger().get("/api//session"), 400);
    }

    static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.body()).contains("\"status\":" + status, "\"requestId\":\"");
    }
}
