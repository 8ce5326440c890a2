package county.e2e;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Properties;

/** Keycloak's administrator, with the password of this installation. */
final class KeycloakAdmin {

    private final Visitor http = new Visitor();
    private final String token;

    private KeycloakAdmin() {
        String body =
                "grant_type=password&client_id=admin-cli&username=admin&password=" + secret("keycloak.admin.password");
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
        HttpResponse<String> found =
                http.send(HttpRequest.newBuilder(at("/admin/realms/county/users?exact=true&username=" + username))
                        .header("Authorization", "Bearer " + token));
        String id = JsonPath.read(found.body(), "$[0].id");
        HttpResponse<String> ended =
                http.send(HttpRequest.newBuilder(at("/admin/realms/county/users/" + id + "/logout"))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()));
        if (ended.statusCode() != 204) {
            throw new IllegalStateException("Keycloak answered " + ended.statusCode());
        }
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
