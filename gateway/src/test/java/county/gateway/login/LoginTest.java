package county.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

class LoginTest extends GatewayTest {

    @Autowired
    private WebSessionManager sessions;

    @Test
    void beginsAtKeycloakWithProofKeyAndWithoutSecret() {
        var response = stranger().page("/oauth2/authorization/keycloak");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.locationOf(response).toString())
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/auth?")
                .contains("response_type=code", "client_id=county-gateway", "code_challenge_method=S256")
                .containsPattern("code_challenge=[\\w-]{43}(&|$)")
                .containsPattern("state=[^&]{20,}")
                .containsPattern("nonce=[^&]{20,}")
                .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/keycloak")
                .doesNotContain("secret");
    }

    @Test
    void offersAPasswordOfOnesOwnToWhoeverAsksForIt() {
        var change = stranger().page("/oauth2/authorization/keycloak?change=password&return=/units");
        assertThat(Browser.locationOf(change).toString())
                .contains("kc_action=UPDATE_PASSWORD", "code_challenge_method=S256");
        for (String plain : new String[] {"", "?change=units", "?kc_action=delete_account"}) {
            var login = stranger().page("/oauth2/authorization/keycloak" + plain);
            assertThat(Browser.locationOf(login).toString()).doesNotContain("kc_action");
        }
    }

    @Test
    void endsAtTheStartPageWithASessionInACookieForTheServerOnly() {
        Browser browser = stranger();
        assertThat(browser.login(Person.LEADER)).isEqualTo(URI.create("/"));
        HttpCookie session = browser.cookie("SESSION").orElseThrow();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(browser.loggedIn()).isTrue();
    }

    @Test
    void cookieIsNotSentByOtherSites() {
        var response = stranger().page("/oauth2/authorization/keycloak");
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("SESSION=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void aStrangersSessionIsShortAndALoginMakesItLonger() {
        Browser browser = stranger();
        browser.page("/oauth2/authorization/keycloak");
        assertThat(sessionOf(browser).getMaxIdleTime()).isEqualTo(Duration.ofMinutes(10));
        browser.login(Person.LEADER);
        assertThat(sessionOf(browser).getMaxIdleTime()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void readingWhatIsPublicMakesNoSession() {
        Browser browser = stranger();
        browser.page("/");
        browser.get("/api/session");
        browser.get("/api/insurance/schemes");
        browser.get("/api/cockpit");
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void changesTheSessionIdSoThatNobodyCanPlantOne() {
        Browser browser = stranger();
        browser.page("/oauth2/authorization/keycloak");
        String before = browser.cookie("SESSION").orElseThrow().getValue();
        browser.login(Person.LEADER);
        String after = browser.cookie("SESSION").orElseThrow().getValue();
        assertThat(after).isNotEqualTo(before);
        var planted = stranger();
        var response = planted.send(planted.request("/api/cockpit").header("Cookie", "SESSION=" + before));
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void goesOnToThePageThatWasWanted() {
        URI page = stranger().login(Person.LEADER, "/oauth2/authorization/keycloak?return=%2Fforestry%3Fyear%3D2023");
        assertThat(page).isEqualTo(URI.create("/forestry?year=2023"));
    }

    @Test
    void goesOnToTheAddressThatNeededIt() {
        Browser browser = stranger();
        var refused = browser.page("/api/openapi?group=a");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(Browser.locationOf(refused)).isEqualTo(URI.create("/oauth2/authorization/keycloak"));
        assertThat(browser.login(Person.LEADER)).isEqualTo(URI.create("/api/openapi?group=a"));
    }

    @Test
    void forgetsTheWantedPageOnceGoneThere() {
        Browser browser = stranger();
        browser.login(Person.LEADER, "/oauth2/authorization/keycloak?return=%2Fplanning");
        assertThat(browser.login(Person.LEADER)).isEqualTo(URI.create("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example%2F",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "%2F%09%2Fevil.example",
                "javascript%3Aalert(1)",
                "%2Flogout",
                "%2Foauth2%2Fauthorization%2Fkeycloak",
                "%2Fa%0D%0ASet-Cookie%3A%20x%3Dy",
                ""
            })
    void neverGoesElsewhere(String wanted) {
        URI page = stranger().login(Person.LEADER, "/oauth2/authorization/keycloak?return=" + wanted);
        assertThat(page).isEqualTo(URI.create("/"));
    }

    @Test
    void failsWithoutTheStateOfThisBrowser() {
        URI authorization = Browser.locationOf(stranger().page("/oauth2/authorization/keycloak"));
        URI back = keycloak.login(authorization, Person.LEADER);
        Browser other = stranger();
        var response = other.page(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(Browser.locationOf(response)).isEqualTo(URI.create("/?login=failed"));
        assertThat(other.loggedIn()).isFalse();
    }

    @Test
    void failsForATokenOfAnotherRealm() {
        keycloak.signsForAnotherRealm();
        Browser browser = stranger();
        assertThat(browser.login(Person.LEADER)).isEqualTo(URI.create("/?login=failed"));
        assertThat(browser.loggedIn()).isFalse();
    }

    @Test
    void saysSoWhenKeycloakIsAway() {
        Browser browser = stranger();
        URI authorization = Browser.locationOf(browser.page("/oauth2/authorization/keycloak"));
        URI back = keycloak.login(authorization, Person.LEADER);
        keycloak.isAway(true);
        var response = browser.page(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(Browser.locationOf(response)).isEqualTo(URI.create("/?login=unavailable"));
    }

    private WebSession sessionOf(Browser browser) {
        String id = browser.cookie("SESSION").orElseThrow().getValue();
        return Objects.requireNonNull(((DefaultWebSessionManager) sessions)
                .getSessionStore()
                .retrieveSession(id)
                .block());
    }
}
