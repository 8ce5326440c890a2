package county.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BackChannelLogoutTest extends GatewayTest {

    @Test
    void endsTheSessionOfThatLoginAndNoOther() {
        Browser leader = browserOf(Person.LEADER);
        Browser clerk = browserOf(Person.CLERK_MINGSHUI);
        var response = told(keycloak.logoutToken(keycloak.sessionOf(Person.LEADER)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(leader.loggedIn()).isFalse();
        assertThat(leader.get("/api/cockpit").statusCode()).isEqualTo(401);
        assertThat(clerk.loggedIn()).isTrue();
    }

    @Test
    void endsEachLoginByItsOwnIdWhenOnePersonHasTwo() {
        Browser first = browserOf(Person.OPS);
        String login = keycloak.sessionOf(Person.OPS);
        keycloak.endsAllLogins();
        Browser second = browserOf(Person.OPS);
        told(keycloak.logoutToken(login));
        assertThat(first.loggedIn()).isFalse();
        assertThat(second.loggedIn()).isTrue();
    }

    @Test
    void isRefusedToAnybodyButKeycloak() {
        Browser leader = browserOf(Person.LEADER);
        var response = told(keycloak.forgedLogoutToken(keycloak.sessionOf(Person.LEADER)));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(leader.loggedIn()).isTrue();
    }

    @Test
    void isRefusedForSomethingThatIsNoToken() {
        assertThat(told("nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void isRefusedForAnAccessToken() {
        Browser leader = browserOf(Person.LEADER);
        var response = told(keycloak.lastAccessToken());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(leader.loggedIn()).isTrue();
    }

    @Test
    void acceptsALoginThatHasEndedHereAlready() {
        Browser leader = browserOf(Person.LEADER);
        String login = keycloak.sessionOf(Person.LEADER);
        leader.send("POST", "/logout", "");
        assertThat(told(keycloak.logoutToken(login)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> told(String token) {
        Browser anybody = stranger();
        return anybody.send(anybody.request("/logout/connect/back-channel/keycloak")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token)));
    }
}
