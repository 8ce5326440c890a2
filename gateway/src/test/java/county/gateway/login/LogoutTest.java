package county.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class LogoutTest extends GatewayTest {

    @Test
    void endsTheLoginHereAndAtKeycloak() {
        Browser browser = browserOf(Person.LEADER);
        String session = browser.cookie("SESSION").orElseThrow().getValue();
        var response = browser.send("POST", "/logout", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"location\":\"/\"}");
        assertThat(browser.loggedIn()).isFalse();
        assertThat(keycloak.endedSessions()).hasSize(1);
        var thief = stranger();
        var stolen = thief.send(thief.request("/api/cockpit").header("Cookie", "SESSION=" + session));
        assertThat(stolen.statusCode()).isEqualTo(401);
    }

    @Test
    void sendsAFormBackToTheStartPage() {
        Browser browser = browserOf(Person.LEADER);
        var response = browser.send(browser.request("/logout")
                .header("Accept", Browser.PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + browser.csrfToken())));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Browser.locationOf(response)).isEqualTo(URI.create("/"));
        assertThat(browser.loggedIn()).isFalse();
    }

    @Test
    void isRefusedWithoutTheCsrfToken() {
        Browser browser = browserOf(Person.LEADER);
        var response = browser.send(
                browser.request("/logout").header("Accept", Browser.SCRIPT).POST(BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(browser.loggedIn()).isTrue();
    }

    @Test
    void isNotReachedByALink() {
        Browser browser = browserOf(Person.LEADER);
        browser.page("/logout");
        assertThat(browser.loggedIn()).isTrue();
    }

    @Test
    void endsTheLoginHereEvenWhenKeycloakIsAway() {
        Browser browser = browserOf(Person.LEADER);
        keycloak.isAway(true);
        assertThat(browser.send("POST", "/logout", "").statusCode()).isEqualTo(200);
        assertThat(browser.loggedIn()).isFalse();
    }

    @Test
    void doesNothingToAStranger() {
        Browser browser = stranger();
        assertThat(browser.send("POST", "/logout", "").statusCode()).isEqualTo(200);
        assertThat(keycloak.endedSessions()).isEmpty();
    }
}
