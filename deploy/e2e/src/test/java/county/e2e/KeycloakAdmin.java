package county.e2e;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Properties;

/** Keycloak's administration, with the launcher's own access to it: no password is good for a token. */
final class KeycloakAdmin {

    private final Visitor http = new Visitor();
    private final String token;

    private KeycloakAdmin() {
        String body = "grant_type=client_credentials&client_id=county-launcher&client_secret="
                + secret("keycloak.launcher.secret");
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        token = JsonPath.read(answer.body(), "$.access_token");
    }

    static KeycloakAdmin loggedIn() {
        return new KeycloakAdmin();
    }

    void endAllSessionsOf(String username) {
        done(write("POST", "county/users/" + idOf(username) + "/logout", ""));
    }

    /** Lets somebody who was locked for wrong passwords try again. */
    void unlock(String username) {
        done(write("DELETE", "county/attack-detection/brute-force/users/" + idOf(username), ""));
    }

    /** Adds a user of the realm who logs in with the password. */
    void add(String username, String password) {
        done(write("POST", "county/users", """
                {"username":"%s","enabled":true,"credentials":[{"type":"password","value":"%s"}]}
                """.formatted(username, password)));
    }

    void setEnabled(String username, boolean enabled) {
        done(write("PUT", "county/users/" + idOf(username), "{\"enabled\":" + enabled + "}"));
    }

    /** Takes or gives back a role of the realm; it counts from the user's next token. */
    void setRole(String username, String role, boolean held) {
        String roles = "[" + read("county/roles/" + role).body() + "]";
        done(write(held ? "POST" : "DELETE", "county/users/" + idOf(username) + "/role-mappings/realm", roles));
    }

    /** How long a token is good that is given from now on. */
    void setTokenLifespan(Duration lifespan) {
        done(write("PUT", "county", "{\"accessTokenLifespan\":" + lifespan.toSeconds() + "}"));
    }

    /** Two wrong passwords within this time lock a name for as long. */
    void setQuickLogins(Duration within, Duration wait) {
        done(write(
                "PUT",
                "county",
                "{\"quickLoginCheckMilliSeconds\":%d,\"minimumQuickLoginWaitSeconds\":%d}"
                        .formatted(within.toMillis(), wait.toSeconds())));
    }

    String idOf(String username) {
        return JsonPath.read(
                read("county/users?exact=true&username=" + username).body(), "$[0].id");
    }

    HttpResponse<String> read(String path) {
        return http.send(authorized(path));
    }

    HttpResponse<String> write(String method, String path, String json) {
        return http.send(authorized(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private static void done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(at("/admin/realms/" + path)).header("Authorization", "Bearer " + token);
    }

    static String superuserPassword() {
        return secret("keycloak.admin.password");
    }

    private static URI at(String path) {
        return RunningPlatform.KEYCLOAK.resolve(path);
    }

    private static String secret(String name) {
        Properties secrets = new Properties();
        try {
            secrets.load(new StringReader(RunningPlatform.read(RunningPlatform.DATA.resolve("secrets.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }
}
