package county.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.test.Browser;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

@TestPropertySource(properties = {"county.gateway.sessions=4", "county.gateway.sessions-each=2"})
class SeatsTest extends GatewayTest {
    @Autowired
    private WebSessionManager manager;

    @BeforeEach
    void nobodyIsLoggedIn() {
        var store = (InMemoryWebSessionStore) ((DefaultWebSessionManager) manager).getSessionStore();
        for (String id : List.copyOf(store.getSessions().keySet())) {
            store.removeSession(Objects.requireNonNull(id)).block();
        }
    }

    @Test
    void onePersonsOldestSessionMakesRoomForTheNewest() {
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            browsers.add(browserOf(Person.LEADER));
        }
        assertThat(browsers.stream().map(Browser::loggedIn)).containsExactly(false, true, true);
    }

    @Test
    void strangersKeepNobodyOut() {
        for (int i = 0; i < 30; i++) {
            stranger().page("/oauth2/authorization/keycloak?return=/forestry");
            stranger().page("/api/cockpit");
        }
        assertThat(browserOf(Person.LEADER).loggedIn()).isTrue();
    }

    @Test
    void whoeverFindsNoRoomIsTold() {
        List<Person> persons =
                List.of(Person.LEADER, Person.OPS, Person.AUDITOR, Person.CLERK_MINGSHUI, Person.ADMINISTRATOR);
        List<Browser> in = persons.subList(0, 4).stream().map(this::browserOf).toList();
        Browser late = stranger();
        var back = keycloak.login(Browser.locationOf(late.page("/oauth2/authorization/keycloak")), persons.getLast());
        var answer = late.page(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("同时登录的人数已达上限", "\"requestId\":\"");
        assertThat(late.loggedIn()).isFalse();
        in.getFirst().send("POST", "/logout", "");
        late.login(persons.getLast());
        assertThat(late.loggedIn()).isTrue();
    }
}
