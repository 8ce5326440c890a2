package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The realm for real work, as {@code ./platform realm} writes it, imported into a real Keycloak. */
@OnThePlatform
class OfficialRealmTest {

    private static final String REALM = "official";
    private static final String PASSWORD = "Dacong-2023-lv";

    @BeforeAll
    static void importTheRealm() throws IOException, InterruptedException {
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        admin.write("DELETE", REALM, "");
        HttpResponse<String> imported = admin.write(
                "POST",
                "",
                JsonPath.parse(written())
                        .set("$.realm", REALM)
                        .set("$.clients[0].secret", "of this test")
                        .set("$.clients[0].redirectUris[0]", RunningPlatform.GATEWAY + "/*")
                        .jsonString());
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
    }

    @AfterAll
    static void leaveNothing() {
        KeycloakAdmin.loggedIn().write("DELETE", REALM, "");
    }

    /** Who manages users, underwrites, audits or pays proves more than a password; the others get in by it. */
    @TestFactory
    Stream<DynamicTest> asksForASecondFactorWhereMuchHangsOnIt() {
        return Stream.of(
                person("administrator", "administrator", "district", true),
                person("insurer", "insurer", "insurer-designated", true),
                person("auditor", "auditor", "district", true),
                person("finance", "bureau-officer", "bureau-finance", true),
                person("development", "bureau-officer", "bureau-development-reform", false),
                person("clerk", "township-clerk", "370114008", false));
    }

    private static DynamicTest person(String username, String role, String unit, boolean secondFactor) {
        return DynamicTest.dynamicTest(username, () -> {
            add(username, role, unit);
            HttpResponse<String> end = logIn(username);
            if (secondFactor) {
                assertThat(end.uri().getAuthority()).isEqualTo(RunningPlatform.KEYCLOAK.getAuthority());
                assertThat(end.uri().getQuery()).contains("execution=CONFIGURE_TOTP");
                assertThat(end.body()).contains("totpSecret");
            } else {
                assertThat(end.uri().getAuthority()).isEqualTo(RunningPlatform.GATEWAY.getAuthority());
            }
        });
    }

    @Test
    void takesNoWeakPassword() {
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        for (String weak : List.of("1", "Short-1", "all-lower-case-1", "NO-DIGIT-At-All", "Somebody-2023")) {
            assertThat(admin.write("POST", REALM + "/users", user("somebody", "district", weak))
                            .statusCode())
                    .as(weak)
                    .isEqualTo(400);
        }
    }

    @Test
    void givesNoTokenForAPassword() {
        add("direct", "township-clerk", "370114008");
        for (String client : List.of("client_id=admin-cli", "client_id=county-gateway&client_secret=of+this+test")) {
            HttpResponse<String> answer = new Visitor()
                    .send(HttpRequest.newBuilder(RunningPlatform.KEYCLOAK.resolve(
                                    "/realms/" + REALM + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "grant_type=password&username=direct&password=" + PASSWORD + "&" + client)));
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
            assertThat(answer.body()).doesNotContain("access_token");
        }
    }

    @Test
    void holdsNobodyAndNoSecret() throws IOException, InterruptedException {
        String realm = written();
        assertThat(realm).doesNotContain("demo-").doesNotContain("localhost").contains("${COUNTY_CLIENT_SECRET}");
        assertThat(JsonPath.<Map<String, Object>>read(realm, "$")).doesNotContainKey("users");
    }

    private static void add(String username, String role, String unit) {
        KeycloakAdmin admin = KeycloakAdmin.loggedIn();
        HttpResponse<String> added = admin.write("POST", REALM + "/users", user(username, unit, PASSWORD));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id = JsonPath.read(
                admin.read(REALM + "/users?exact=true&username=" + username).body(), "$[0].id");
        String roles = "[" + admin.read(REALM + "/roles/" + role).body() + "]";
        HttpResponse<String> given = admin.write("POST", REALM + "/users/" + id + "/role-mappings/realm", roles);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
    }

    private static String user(String username, String unit, String password) {
        return """
                {"username":"%s","enabled":true,"attributes":{"units":["%s"]},
                 "credentials":[{"type":"password","value":"%s"}]}
                """.formatted(username, unit, password);
    }

    private static HttpResponse<String> logIn(String username) {
        URI page = RunningPlatform.KEYCLOAK.resolve("/realms/" + REALM
                + "/protocol/openid-connect/auth?client_id=county-gateway&response_type=code&scope=openid&state=s"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&redirect_uri="
                + RunningPlatform.GATEWAY + "/");
        Visitor visitor = new Visitor();
        HttpResponse<String> form = visitor.send(HttpRequest.newBuilder(page));
        return visitor.submit(form, Map.of("username", username, "password", PASSWORD));
    }

    private static String written() throws IOException, InterruptedException {
        Process writing = new ProcessBuilder(
                        RunningPlatform.COMMAND,
                        "realm",
                        "https://zhengwu.example.gov.cn",
                        "--data",
                        RunningPlatform.DATA.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String realm = new String(writing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(writing.waitFor()).isZero();
        return realm;
    }
}
