package county.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ModuleFaultsTest extends GatewayTest {

    @Test
    void aStoppedModuleIsNamedAndTheOthersWorkOn() {
        Browser browser = browserOf(Person.LEADER);
        forestry.isStopped();
        HttpResponse<String> response = browser.get("/api/forestry/goals");
        assertUnavailable(response);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.get("/api/planning/indicators").statusCode()).isEqualTo(200);
    }

    @Test
    void aHangingModuleIsGivenUpInTime() {
        Browser browser = browserOf(Person.LEADER);
        forestry.hangs();
        long begun = System.nanoTime();
        assertUnavailable(browser.get("/api/forestry/goals"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(forestry.requests()).hasSize(1); // late is not lost: asking again would only add to the load
    }

    @Test
    void aBrokenConnectionIsTriedOnceMoreForGet() {
        Browser browser = browserOf(Person.LEADER);
        forestry.breaksOff(1);
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
        assertThat(forestry.requests()).hasSize(2);
    }

    @Test
    void itIsNotTriedForEver() {
        Browser browser = browserOf(Person.LEADER);
        forestry.breaksOff(10);
        assertUnavailable(browser.get("/api/forestry/goals"));
        assertThat(forestry.requests()).hasSize(2);
    }

    @Test
    void whatChangesSomethingIsNeverSentTwice() {
        Browser browser = browserOf(Person.LEADER);
        forestry.breaksOff(1);
        assertUnavailable(browser.send("POST", "/api/forestry/milestones", "{}"));
        assertThat(forestry.requests()).hasSize(1);
    }

    @Test
    void anErrorOfTheModuleIsPassedOnAndNotRetried() {
        forestry.answers(500, "application/problem+json", "{\"status\":500,\"title\":\"系统出错\"}");
        assertThat(browserOf(Person.LEADER).get("/api/forestry/goals").statusCode())
                .isEqualTo(500);
        assertThat(forestry.requests()).hasSize(1);
    }

    @Test
    void aModuleThatKeepsFailingIsLeftAloneAndComesBackByItself() {
        Browser browser = browserOf(Person.LEADER);
        forestry.hangs();
        for (int i = 0; i < 10; i++) {
            assertUnavailable(browser.get("/api/forestry/goals"));
        }
        int asked = forestry.requests().size();
        long begun = System.nanoTime();
        assertUnavailable(browser.get("/api/forestry/goals"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
        assertThat(forestry.requests()).hasSize(asked);
        assertThat(browser.get("/api/planning/indicators").statusCode()).isEqualTo(200);
        forestry.reset();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> browser.get("/api/forestry/goals").statusCode() == 200);
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("“森林资源”模块", "\"requestId\":\"", "\"instance\":\"/api/forestry/")
                .doesNotContain("127.0.0.1", "Exception", "netty");
    }
}
