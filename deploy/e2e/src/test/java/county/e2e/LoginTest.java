package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Login through the real form, with nothing but HTTP. */
@OnThePlatform
class LoginTest {

    @Test
    void leadsFromTheFormBackIntoThePlatform() {
        Visitor leader = new Visitor();
        HttpResponse<String> end = leader.login("leader", "demo-leader");
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(end.uri().getAuthority()).isEqualTo(RunningPlatform.GATEWAY.getAuthority());
        assertThat(leader.<Boolean>read("/api/session", "$.authenticated")).isTrue();
        assertThat(leader.<List<String>>read("/api/session", "$.roles")).containsExactly("leader");
        assertThat(leader.<List<String>>read("/api/session", "$.modules"))
                .containsExactlyElementsOf(RunningPlatform.MODULES);
        assertThat(leader.<String>read("/api/session", "$.today")).isEqualTo(RunningPlatform.TODAY);
        assertThat(leader.<Boolean>read("/api/session", "$.rehearsal")).isTrue();
    }

    @Test
    void asksForAProofKey() {
        HttpResponse<String> form = new Visitor().get("/oauth2/authorization/keycloak");
        assertThat(form.uri().getQuery()).contains("code_challenge_method=S256").contains("code_challenge=");
    }

    @Test
    void refusesAWrongPassword() {
        Visitor stranger = new Visitor();
        HttpResponse<String> end = stranger.login("leader", "wrong");
        assertThat(end.uri().getAuthority()).isEqualTo(RunningPlatform.KEYCLOAK.getAuthority());
        assertThat(stranger.<Boolean>read("/api/session", "$.authenticated")).isFalse();
    }

    @Test
    void keepsALoginThatHasBegunInTheBrowserAndASessionOnlyForWhoIsLoggedIn() {
        HttpRequest.Builder begin =
                HttpRequest.newBuilder(RunningPlatform.GATEWAY.resolve("/oauth2/authorization/keycloak"));
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<Void> redirect = http.sendAsync(begin.build(), HttpResponse.BodyHandlers.discarding())
                    .join();
            assertThat(redirect.statusCode()).isEqualTo(302);
            assertThat(redirect.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("SESSION="))
                    .filteredOn(cookie -> cookie.startsWith("LOGIN-"))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=Lax");
        }
        assertThat(Visitor.loggedIn(DemoUser.named("leader")).cookies())
                .filteredOn(cookie -> cookie.getName().equals("SESSION"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }

    @Test
    void showsNoTokenToTheBrowser() {
        Visitor leader = Visitor.loggedIn(DemoUser.named("leader"));
        for (String path : List.of("/", "/api/session", "/api/cockpit", "/api/todos", "/api/units")) {
            HttpResponse<String> answer = leader.get(path);
            assertThat(answer.body()).doesNotContain("eyJ");
            assertThat(answer.headers().map().toString()).doesNotContain("eyJ");
        }
        assertThat(leader.cookies())
                .filteredOn(cookie -> !cookie.getName().startsWith("KEYCLOAK")
                        && !cookie.getName().startsWith("AUTH_SESSION")
                        && !cookie.getName().startsWith("KC_"))
                .allSatisfy(cookie -> assertThat(cookie.getValue()).doesNotContain("eyJ"));
    }

    @Test
    void endsHereAndAtKeycloak() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-puji"));
        assertThat(clerk.write("POST", "/logout", "").statusCode()).isEqualTo(200);
        assertThat(clerk.<Boolean>read("/api/session", "$.authenticated")).isFalse();
        HttpResponse<String> again = clerk.get("/oauth2/authorization/keycloak");
        assertThat(again.uri().getAuthority()).isEqualTo(RunningPlatform.KEYCLOAK.getAuthority());
    }

    @Test
    void endsHereWhenItEndsAtKeycloak() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-caofan"));
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        admin.endAllSessionsOf("clerk-caofan");
        Patience.until(
                Duration.ofSeconds(10),
                () -> assertThat(clerk.<Boolean>read("/api/session", "$.authenticated"))
                        .isFalse());
    }

    @Test
    void refusesAWriteWithoutTheCsrfHeader() {
        Visitor clerk = Visitor.loggedIn(DemoUser.named("clerk-duozhuang"));
        HttpResponse<String> refused = clerk.writeWithoutCsrf(
                "PUT", "/api/forestry/milestones/2023-letters/units/370114101", "{\"note\":\"x\",\"version\":0}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(clerk.writeWithoutCsrf("POST", "/logout", "").statusCode()).isEqualTo(403);
        assertThat(clerk.<Boolean>read("/api/session", "$.authenticated")).isTrue();
    }

    @Test
    void offersNoOtherWayToAToken() {
        for (String way : List.of(
                "county|client_id=county-gateway&username=leader&password=demo-leader",
                "county|client_id=admin-cli&username=leader&password=demo-leader",
                "county|client_id=admin-cli&username=administrator&password=demo-administrator",
                "master|client_id=admin-cli&username=admin&password=" + KeycloakAdmin.superuserPassword())) {
            String realm = way.substring(0, way.indexOf('|'));
            HttpResponse<String> answer = new Visitor()
                    .send(HttpRequest.newBuilder(RunningPlatform.KEYCLOAK.resolve(
                                    "/realms/" + realm + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=password&" + way.substring(realm.length() + 1))));
            assertThat(answer.statusCode()).as(realm).isIn(400, 401);
            assertThat(answer.body()).doesNotContain("access_token");
        }
    }

    /** Wrong passwords lock a name for a while; then the right one is refused as well, and the page says why. */
    @Test
    void tellsWhoeverIsLockedOut() {
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        Visitor clerk = new Visitor();
        try {
            // a machine that is busy may need more than the usual third of a second for two
            admin.setQuickLogins(Duration.ofMinutes(1), Duration.ofMinutes(1));
            clerk.login("clerk-shengjing", "wrong");
            clerk.login("clerk-shengjing", "wrong");
            HttpResponse<String> locked = clerk.login("clerk-shengjing", "demo-shengjing");
            assertThat(locked.uri().getAuthority()).isEqualTo(RunningPlatform.KEYCLOAK.getAuthority());
            assertThat(locked.body()).contains("账号会暂停登录一段时间").contains("请系统管理员解除");
        } finally {
            admin.setQuickLogins(Duration.ofMillis(300), Duration.ofSeconds(5));
            admin.unlock("clerk-shengjing");
        }
        assertThat(clerk.login("clerk-shengjing", "demo-shengjing").uri().getAuthority())
                .isEqualTo(RunningPlatform.GATEWAY.getAuthority());
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() {
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        String username = "somebody-" + UUID.randomUUID().toString().substring(0, 8);
        admin.add(username, "given-by-somebody-else");
        Visitor somebody = Visitor.loggedIn(username, "given-by-somebody-else");
        HttpResponse<String> form = somebody.get("/oauth2/authorization/keycloak?change=password&return=/units");
        assertThat(form.body()).contains("password-new");
        assertThat(somebody.submit(form, Map.of("password-new", "short", "password-confirm", "short"))
                        .body())
                .contains("password-new");
        HttpResponse<String> end = somebody.submit(
                somebody.get("/oauth2/authorization/keycloak?change=password&return=/units"),
                Map.of("password-new", "known-to-me-only", "password-confirm", "known-to-me-only"));
        assertThat(end.uri()).isEqualTo(RunningPlatform.GATEWAY.resolve("/units"));
        assertThat(Visitor.loggedIn(username, "known-to-me-only").<Boolean>read("/api/session", "$.authenticated"))
                .isTrue();
    }
}
