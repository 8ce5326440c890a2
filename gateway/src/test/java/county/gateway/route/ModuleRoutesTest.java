package county.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.FakeModule;
import county.gateway.test.GatewayTest;
import county.platform.access.Module;
import county.platform.test.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleRoutesTest extends GatewayTest {

    @ParameterizedTest
    @EnumSource(Module.class)
    void leadToTheModuleWithTheCallersToken(Module module) {
        String path = "/api/" + module.key() + "/summary?year=2023&q=%E5%A4%A7%E8%91%B1";
        var response = browserOf(Person.LEADER).get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"module\":\"" + module.key() + "\"");
        FakeModule.Request request = FakeModule.of(module).onlyRequest();
        assertThat(request.uri()).isEqualTo(path);
        assertThat(request.headers().get("authorization")).startsWith("Bearer ey");
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void areClosedToStrangers(Module module) {
        var response = stranger().get("/api/" + module.key() + "/summary");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"title\":\"需要登录\"");
        assertThat(FakeModule.of(module).requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void areOpenToStrangersForWhatStandsUnderPublic(Module module) {
        for (String path : List.of("schemes", "prices.csv?year=2023", "anything/that/a/module/adds")) {
            FakeModule.of(module).reset();
            String open = "/api/" + module.key() + "/public/" + path;
            assertThat(stranger().get(open).statusCode()).isEqualTo(200);
            assertThat(FakeModule.of(module).onlyRequest().uri()).isEqualTo(open);
            assertThat(FakeModule.of(module).onlyRequest().headers()).doesNotContainKey("authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/insurance/lists/public/notices",
                "/api/insurance/publications",
                "/api/insurance/Public/notices",
                "/api/public/insurance",
            })
    void areClosedToStrangersForEverythingElse(String path) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(401);
        assertThat(stranger().send("POST", path, "{}").statusCode()).isEqualTo(401);
        assertThat(insurance.requests()).isEmpty();
    }

    @Test
    void whatIsPublishedNeedsNeitherKeycloakNorAValidSession() {
        keycloak.isAway(true);
        Browser browser = stranger();
        var response = browser.send(browser.request("/api/insurance/public/schemes")
                .header("Cookie", "SESSION=00000000-0000-0000-0000-000000000000"));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/insurance/public/schemes/../summary",
                "/api/insurance/public/schemes/%2e%2e/summary",
                "/api//insurance/summary",
                "/api/insurance/public/schemes;x=/../summary",
                "/api/insurance/public/%2e%2e/summary",
                "/api/insurance/public%2f../summary",
                "/api/insurance/public/..%2fsummary",
                "/public/../api/insurance/summary",
            })
    void cannotBeReachedByWritingTheAddressAnotherWay(String path) {
        assertThat(stranger().get(path).statusCode()).isIn(400, 401, 404);
        assertThat(insurance.requests()).isEmpty();
    }

    @Test
    void letAStrangerAskForTheOwnRecordFromOurOwnPageOnly() {
        Browser stranger = stranger();
        String path = "/api/insurance/public/household/codes";
        assertThat(stranger.send("POST", path, "{}").statusCode()).isEqualTo(200);
        assertThat(insurance.onlyRequest().headers()).doesNotContainKey("authorization");
        var fromElsewhere = stranger.send(stranger.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(fromElsewhere.statusCode()).isEqualTo(403);
        assertThat(insurance.requests()).hasSize(1);
    }

    @Test
    void passOnTheKeyUnderWhichARequestCountsOnce() {
        Browser browser = browserOf(Person.LEADER);
        browser.send(browser.request("/api/forestry/milestones/1")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .header("Idempotency-Key", "7b1c")
                .PUT(BodyPublishers.ofString("{}")));
        assertThat(forestry.onlyRequest().headers()).containsEntry("idempotency-key", "7b1c");
    }

    @Test
    void passOnOnlyWhatDescribesTheContent() {
        Browser browser = browserOf(Person.LEADER);
        browser.send(browser.request("/api/forestry/milestones/1")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", browser.csrfToken())
                .header("Authorization", "Bearer forged")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-User", "leader")
                .header("X-Real-IP", "1.2.3.4")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-User", "leader")
                .header("Remote-User", "leader")
                .header("If-Match", "\"3\"")
                .PUT(BodyPublishers.ofString("{\"note\":\"已栽植\"}")));
        FakeModule.Request request = forestry.onlyRequest();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.body()).isEqualTo("{\"note\":\"已栽植\"}");
        assertThat(request.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("if-match", "\"3\"");
        assertThat(request.headers().get("authorization")).isNotEqualTo("Bearer forged");
        assertThat(request.headers().keySet())
                .containsOnly(
                        "accept",
                        "authorization",
                        "content-length",
                        "content-type",
                        "host",
                        "if-match",
                        "user-agent",
                        "x-request-id");
    }

    @Test
    void passTheRequestIdBothWays() {
        var response = browserOf(Person.LEADER).get("/api/forestry/goals", "X-Request-Id", "test-0123456789");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("test-0123456789");
        assertThat(forestry.onlyRequest().headers()).containsEntry("x-request-id", "test-0123456789");
    }

    @Test
    void giveARequestIdToWhoBringsNoneOrABadOne() {
        var response = browserOf(Person.LEADER).get("/api/forestry/goals", "X-Request-Id", "a b<script>");
        String given = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(given).matches("[A-Za-z0-9-]{8,64}");
        assertThat(forestry.onlyRequest().headers()).containsEntry("x-request-id", given);
    }

    @Test
    void keepBackWhatAModuleSaysBesideItsContent() {
        forestry.answersWithHeaders(Map.of(
                "Set-Cookie", "SESSION=stolen",
                "X-Frame-Options", "ALLOWALL",
                "Server", "netty",
                "X-Request-Id", "of-the-module",
                "ETag", "\"7\"",
                "Content-Disposition", "attachment; filename=a.xlsx"));
        var headers = browserOf(Person.LEADER).get("/api/forestry/goals").headers();
        assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("stolen"));
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("X-Request-Id")).hasSize(1).doesNotContain("of-the-module");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("ETag")).hasValue("\"7\"");
        assertThat(headers.firstValue("Content-Disposition")).hasValue("attachment; filename=a.xlsx");
    }

    @Test
    void passOnAModulesRefusalAsItIs() {
        forestry.answers(422, "application/problem+json", "{\"status\":422,\"title\":\"不符合规定\"}");
        var response = browserOf(Person.LEADER).send("PUT", "/api/forestry/milestones/1", "{}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("不符合规定");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
