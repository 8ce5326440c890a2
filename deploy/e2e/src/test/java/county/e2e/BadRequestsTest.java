package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong gets the right status and a problem document that says nothing of the inside. */
@OnThePlatform
class BadRequestsTest {

    private static final String LETTERS = "/api/forestry/milestones/2023-letters/units/370114008";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/forestry/goals?year=2023&unit=atlantis | '' | 400",
                "GET | /api/forestry/goals?year=2023&unit=370114001 | '' | 403",
                "GET | /api/forestry/goals | '' | 400",
                "GET | /api/forestry/goals?year=1999 | '' | 404",
                "GET | /api/disclosure/tasks/2023/36 | '' | 404",
                "GET | /api/insurance/public/schemes/no-such-scheme | '' | 404",
                "GET | /api/planning/indicators | '' | 403",
                "GET | /api/nowhere | '' | 404",
                "PUT | " + LETTERS + " | {\"note\": | 400",
                "PUT | " + LETTERS + " | {\"note\":\"\",\"version\":0} | 400",
                "PUT | " + LETTERS + " | {\"note\":\"x\",\"version\":99} | 409"
            })
    void areAnsweredWithAProblem(String method, String path, String body, int status) {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-xiuhui"));
        check(method.equals("GET") ? clerk.get(path) : clerk.write(method, path, body), status);
    }

    @Test
    void anOversizedBodyIsRefused() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-xiuhui"));
        check(clerk.write("PUT", LETTERS, "{\"note\":\"" + "x".repeat(2_000_000) + "\",\"version\":0}"), 413);
        check(clerk.write("PUT", LETTERS, "{\"note\":\"" + "x".repeat(400_000) + "\",\"version\":0}"), 413);
    }

    @Test
    void aForgedOrMissingTokenIsRefusedByEveryServiceItself() {
        for (String module : RunningPlatform.MODULES) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(RunningPlatform.service(module).resolve("/api/" + module + "/summary"));
            check(new Visitor().send(request.copy()), 401);
            check(new Visitor().send(request.copy().header("Authorization", "Bearer e30.e30.c2ln")), 401);
        }
    }

    @Test
    void theActuatorIsNotOnThePublicSide() {
        Visitor leader = Visitor.loggedIn(DemoUser.named("leader"));
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"}) {
            HttpResponse<String> answer = leader.get(path);
            assertThat(answer.body()).doesNotContain("\"status\":\"UP\"").doesNotContain("# HELP");
        }
        for (String module : RunningPlatform.MODULES) {
            assertThat(leader.get("/api/" + module + "/actuator/prometheus").statusCode())
                    .isIn(403, 404);
            assertThat(leader.get("/api/" + module + "/../../actuator/prometheus")
                            .statusCode())
                    .isIn(400, 403, 404);
        }
    }

    private static void check(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank();
        assertThat(JsonPath.<String>read(answer.body(), "$.requestId")).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("county.");
    }
}
