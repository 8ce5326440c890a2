package county.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.Browser;
import county.gateway.test.FakeModule;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTest extends GatewayTest {

    @Test
    void showsEveryPart() {
        DocumentContext status = status();
        assertThat(status.<List<String>>read("$.parts[*].name"))
                .containsExactly("gateway", "insurance", "forestry", "disclosure", "planning", "keycloak", "postgres");
        assertThat(status.<List<String>>read("$.parts[*].status")).containsOnly("up");
        assertThat(forestry.onlyRequest().uri()).isEqualTo("/actuator/health/readiness");
        assertThat(forestry.onlyRequest().headers()).doesNotContainKey("authorization");
    }

    @Test
    void tellsAStoppedAHangingAndAnUnreadyPartApart() {
        insurance.isStopped();
        forestry.hangs();
        disclosure.answers(503, "application/json", "{\"status\":\"OUT_OF_SERVICE\"}");
        Browser ops = browserOf(Person.OPS);
        keycloak.isAway(true);
        DocumentContext status = status(ops);
        assertThat(status.<List<String>>read("$.parts[*].status"))
                .containsExactly("up", "down", "slow", "down", "up", "down", "up");
        assertThat(status.<String>read("$.parts[1].detail")).isEqualTo("无法连接");
        assertThat(status.<String>read("$.parts[2].detail")).isEqualTo("没有在时限内回答");
        assertThat(status.<String>read("$.parts[3].detail")).isEqualTo(Probe.NOT_READY);
        assertThat(status.<String>read("$.parts[1].since")).startsWith("2023-12-13T");
    }

    @Test
    void saysWhoseClockIsApart() {
        Browser ops = browserOf(Person.OPS);
        forestry.answers(401, "application/problem+json", "{\"status\":401}");
        var refused = ops.get("/api/forestry/goals");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("时钟可能不一致", "重新登录不能解决");
        assertThat(ops.loggedIn()).isTrue();
        forestry.reset();
        keycloak.clockIsAhead(Duration.ofMinutes(5));
        stranger().login(Person.LEADER);
        DocumentContext status = status(ops);
        assertThat(status.<List<String>>read("$.parts[?(@.detail =~ /.*时钟不一致.*/)].name"))
                .containsExactly("forestry", "keycloak");
        keycloak.clockIsAhead(Duration.ZERO);
        stranger().login(Person.LEADER);
        ops.get("/api/forestry/goals");
        assertThat(status(ops).<List<String>>read("$.parts[*].status")).containsOnly("up");
    }

    @Test
    void knowsOfTheDatabaseByTheServices() {
        List<FakeModule> services = List.of(insurance, forestry, disclosure, planning);
        services.forEach(service -> service.answers(503, "application/json", "{}"));
        assertThat(databaseStatus()).isEqualTo("down");
        services.forEach(FakeModule::isStopped);
        assertThat(databaseStatus()).isEqualTo("unknown");
    }

    @Test
    void isForThoseWhoRunThePlatformAndForLeaders() {
        for (Person person : Person.ofEveryRole()) {
            boolean allowed =
                    List.of(Person.OPS, Person.ADMINISTRATOR, Person.LEADER).contains(person);
            assertThat(browserOf(person).get("/api/platform/status").statusCode())
                    .as(person.username())
                    .isEqualTo(allowed ? 200 : 403);
        }
    }

    private String databaseStatus() {
        return status().read("$.parts[6].status");
    }

    private DocumentContext status() {
        return status(browserOf(Person.OPS));
    }

    private static DocumentContext status(Browser browser) {
        return JsonPath.parse(browser.get("/api/platform/status").body());
    }
}
