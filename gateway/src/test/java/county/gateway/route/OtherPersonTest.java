package county.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import org.junit.jupiter.api.Test;

/** A page that was opened by one person writes nothing in another's name. */
class OtherPersonTest extends GatewayTest {
    private static final String PATH = "/api/forestry/milestones/1";

    @Test
    void aStaleTabOfAnotherPersonWritesNothing() {
        Browser browser = browserOf(Person.CLERK_MINGSHUI);
        browser.login(Person.LEADER);
        browser.takesForLoggedIn(Person.CLERK_MINGSHUI);
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            var response = browser.send(method, PATH, "{}");
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("登录人已变为“岗位leader”，请核对后重新提交", "urn:county:problem:other-person");
            assertThat(JsonPath.<String>read(response.body(), "$.person.username"))
                    .isEqualTo("leader");
        }
        assertThat(forestry.requests()).isEmpty();
    }

    @Test
    void itMayStillRead() {
        Browser browser = browserOf(Person.LEADER);
        browser.takesForLoggedIn(Person.CLERK_MINGSHUI);
        assertThat(browser.get("/api/forestry/goals").statusCode()).isEqualTo(200);
    }

    @Test
    void aWriteMustSayInWhoseNameItIs() {
        Browser browser = browserOf(Person.LEADER);
        browser.namesNobody();
        var response = browser.send("PUT", PATH, "{}");
        assertThat(response.statusCode()).isEqualTo(428);
        assertThat(response.body()).contains("X-County-User");
        assertThat(forestry.requests()).isEmpty();
    }

    @Test
    void theOwnPageWritesAndTheModuleIsNotToldTheName() {
        Browser browser = browserOf(Person.LEADER);
        assertThat(browser.send("PUT", PATH, "{}").statusCode()).isEqualTo(200);
        assertThat(forestry.onlyRequest().headers()).doesNotContainKey("x-county-user");
    }
}
