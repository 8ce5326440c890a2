package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any one process may die: the rest works, it comes back by itself, and nothing written is lost. */
@OnThePlatform
class FaultsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration BACK = Duration.ofMinutes(2);

    /** What one test has broken is whole again before the next one begins. */
    @BeforeEach
    void everythingIsUp() {
        Patience.until(
                BACK,
                () -> assertThat(Visitor.loggedIn(DemoUser.named("leader"))
                                .<List<String>>read("/api/cockpit", "$.modules[*].status"))
                        .hasSize(4)
                        .containsOnly("up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"insurance", "forestry", "disclosure", "planning"})
    void aStoppedModuleIsShownAsDownWithItsLastFigures(String module) {
        Visitor leader = Visitor.loggedIn(DemoUser.named("leader"));
        String state = "$.modules[?(@.module=='" + module + "')].status";
        Patience.until(
                BACK,
                () -> assertThat(leader.<List<String>>read("/api/cockpit", state))
                        .containsExactly("up"));
        RunningPlatform.platform("stop", module);
        try {
            Patience.until(
                    SOON,
                    () -> assertThat(leader.<List<String>>read("/api/cockpit", state))
                            .containsExactly("down"));
            assertThat(leader.<List<Object>>read(
                            "/api/cockpit", "$.modules[?(@.module=='" + module + "')].summary.figures[0]"))
                    .isNotEmpty();
            assertThat(leader.<List<Integer>>read(
                            "/api/cockpit", "$.modules[?(@.module=='" + module + "')].ageSeconds"))
                    .singleElement()
                    .satisfies(age -> assertThat(age).isNotNegative());
            assertThat(leader.<List<String>>read("/api/cockpit", "$.modules[?(@.module!='" + module + "')].status"))
                    .containsOnly("up");
            HttpResponse<String> answer = leader.get("/api/" + module + "/summary");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(leader.<List<String>>read("/api/todos", "$.missing")).containsExactly(module);
        } finally {
            RunningPlatform.platform("start", module);
        }
        Patience.until(
                BACK,
                () -> assertThat(leader.<List<String>>read("/api/cockpit", state))
                        .containsExactly("up"));
    }

    @Test
    void aKilledServiceComesBackWithEverythingThatWasWritten() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-guanzhuang"));
        String report = "/api/forestry/milestones/2023-documents/units/370114011";
        assertThat(clerk.write("PUT", report, "{\"note\":\"已报专班办公室\",\"version\":0}")
                        .statusCode())
                .isEqualTo(200);
        RunningPlatform.kill("forestry");
        Patience.until(
                SOON,
                () -> assertThat(clerk.get("/api/forestry/summary").statusCode())
                        .isEqualTo(503));
        assertThat(clerk.get("/api/disclosure/summary").statusCode()).isEqualTo(200);
        Patience.until(
                BACK,
                () -> assertThat(clerk.<List<String>>read(
                                "/api/forestry/milestones?year=2023",
                                "$.items[?(@.id=='2023-documents')].units[0].note"))
                        .containsExactly("已报专班办公室"));
    }

    @Test
    void aKilledDatabaseComesBackAndTheServicesWithIt() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-gaoguanzhai"));
        RunningPlatform.kill("postgres");
        assertThat(clerk.get("/api/session").statusCode()).isEqualTo(200);
        Patience.until(BACK, () -> {
            for (String module : List.of("insurance", "forestry", "disclosure")) {
                assertThat(clerk.get("/api/" + module + "/summary").statusCode())
                        .isEqualTo(200);
            }
        });
    }

    @Test
    void withoutKeycloakThePublicPagesAndOpenSessionsWorkOn() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-bucun"));
        assertThat(clerk.get("/api/forestry/summary").statusCode()).isEqualTo(200);
        RunningPlatform.kill("keycloak");
        assertThat(new Visitor().get("/api/insurance/public/schemes").statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/api/forestry/summary").statusCode()).isEqualTo(200);
        Patience.until(
                BACK,
                () -> assertThat(new Visitor()
                                .login("clerk-bucun", "demo-bucun")
                                .uri()
                                .getAuthority())
                        .isEqualTo(RunningPlatform.GATEWAY.getAuthority()));
    }

    @Test
    void aKilledGatewayComesBackAndKeycloakStillKnowsWhoIsThere() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-zaoyuan"));
        RunningPlatform.kill("gateway");
        for (String module : RunningPlatform.MODULES) {
            assertThat(new Visitor()
                            .send(HttpRequest.newBuilder(
                                    RunningPlatform.service(module).resolve("/actuator/health")))
                            .statusCode())
                    .isEqualTo(200);
        }
        Patience.until(
                BACK,
                () -> assertThat(clerk.get("/oauth2/authorization/keycloak")
                                .uri()
                                .getAuthority())
                        .isEqualTo(RunningPlatform.GATEWAY.getAuthority()));
        assertThat(clerk.<Boolean>read("/api/session", "$.authenticated")).isTrue();
    }
}
