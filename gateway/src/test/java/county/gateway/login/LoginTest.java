package county.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends GatewayTest {

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
    void cookiesAreNotSentByOtherSites() {
        var response = stranger().page("/oauth2/authorization/keycloak");
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("LOGIN-")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax"));
        Browser browser = stranger();
        URI back = keycloak.login(Browser.locationOf(browser.page("/oauth2/authorization/keycloak")), Person.LEADER);
        assertThat(browser.page(back.getRawPath() + "?" + back.getRawQuery())
                        .headers()
                        .allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("SESSION=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void aStrangerTakesNoRoomHoweverTheyTry() {
        for (String path :
                List.of("/", "/oauth2/authorization/keycloak?return=/forestry", "/api/cockpit", "/login/x")) {
            Browser browser = stranger();
            browser.page(path);
            browser.page("/login/oauth2/code/keycloak?code=1&state=2");
            assertThat(browser.cookie("SESSION")).isEmpty();
        }
    }

    @Test
    void twoTabsThatLogInAtTheSameTimeBothEndOnTheirPage() {
        Browser browser = stranger();
        URI first = Browser.locationOf(browser.page("/oauth2/authorization/keycloak?return=%2Finsurance"));
        URI second = Browser.locationOf(browser.page("/oauth2/authorization/keycloak?return=%2Fforestry"));
        assertThat(back(browser, first)).isEqualTo(URI.create("/insurance"));
        assertThat(back(browser, second)).isEqualTo(URI.create("/forestry"));
        assertThat(browser.loggedIn()).isTrue();
        assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("LOGIN-"));
    }

    @Test
    void loginsThatWereNeverFinishedDoNotPileUp() {
        Browser browser = stranger();
        for (int i = 0; i < 12; i++) {
            browser.page("/oauth2/authorization/keycloak");
        }
        assertThat(browser.cookieNames().stream().filter(name -> name.startsWith("LOGIN-")))
                .hasSize(5);
        assertThat(browser.login(Person.LEADER)).isEqualTo(URI.create("/"));
    }

    @Test
    void anAnswerCountsOnce() {
        Browser browser = stranger();
        URI authorization = Browser.locationOf(browser.page("/oauth2/authorization/keycloak"));
        URI back = keycloak.login(authorization, Person.LEADER);
        String address = back.getRawPath() + "?" + back.getRawQuery();
        assertThat(Browser.locationOf(browser.page(address))).isEqualTo(URI.create("/"));
        assertThat(Browser.locationOf(browser.page(address))).isEqualTo(URI.create("/?login=expired"));
        assertThat(browser.loggedIn()).isTrue();
    }

    @Test
    void saysSoWhenTheClocksAreApart() {
        keycloak.clockIsAhead(Duration.ofMinutes(5));
        assertThat(stranger().login(Person.LEADER)).isEqualTo(URI.create("/?login=clock"));
        keycloak.clockIsAhead(Duration.ofSeconds(45));
        assertThat(stranger().login(Person.LEADER)).isEqualTo(URI.create("/"));
        keycloak.clockIsAhead(Duration.ofMinutes(-10));
        assertThat(stranger().login(Person.LEADER)).isEqualTo(URI.create("/?login=clock"));
    }

    private URI back(Browser browser, URI authorization) {
        URI back = keycloak.login(authorization, Person.LEADER);
        return Browser.locationOf(browser.page(back.getRawPath() + "?" + back.getRawQuery()));
    }

    @Test
    void readingWhatIsPublicMakesNoSession() {
        Browser browser = stranger();
        browser.page("/");
        browser.get("/api/session");
        browser.get("/api/insurance/public/schemes");
        browser.get("/api/cockpit");
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void changesTheSessionIdSoThatNobodyCanPlantOne() {
        Browser browser = browserOf(Person.LEADER);
        String before = browser.cookie("SESSION").orElseThrow().getValue();
        browser.login(Person.LEADER);
        String after = browser.cookie("SESSION").orElseThrow().getValue();
        assertThat(after).isNotEqualTo(before);
        for (String planted : List.of(before, "planted")) {
            var other = stranger();
            var response = other.send(other.request("/api/cockpit").header("Cookie", "SESSION=" + planted));
            assertThat(response.statusCode()).isEqualTo(401);
        }
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
        URI login = Browser.locationOf(refused);
        assertThat(login).isEqualTo(URI.create("/oauth2/authorization/keycloak?return=%2Fapi%2Fopenapi%3Fgroup%3Da"));
        assertThat(browser.login(Person.LEADER, login.toString())).isEqualTo(URI.create("/api/openapi?group=a"));
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
                "%2F%256fauth2%2Fauthorization%2Fkeycloak",
                ""
            })
    void neverGoesElsewhere(String wanted) {
        URI page = stranger().login(Person.LEADER, "/oauth2/authorization/keycloak?return=" + wanted);
        assertThat(page).isEqualTo(URI.create("/"));
    }

    @Test
    void takesNoLineBreakForPartOfAnAddress() {
        assertThat(stranger()
                        .page("/oauth2/authorization/keycloak?return=%2Fa%0D%0ASet-Cookie%3A%20x%3Dy")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void failsWithoutTheStateOfThisBrowser() {
        URI authorization = Browser.locationOf(stranger().page("/oauth2/authorization/keycloak"));
        URI back = keycloak.login(authorization, Person.LEADER);
        Browser other = stranger();
        var response = other.page(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(Browser.locationOf(response)).isEqualTo(URI.create("/?login=expired"));
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
}
