package county.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak's administration, used by the launcher as a client of its own, so that no password has to be good for a token
 * anywhere. Keycloak makes the client at its first start; an installation of a former version is given it once.
 */
final class Administration {
    /** The superuser, for people. */
    static final String ADMIN = "admin";

    /** The launcher itself. */
    static final String LAUNCHER = "county-launcher";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MASTER = "/admin/realms/master";

    private final String server;
    private final String token;

    private Administration(String server, String token) {
        this.server = server;
        this.token = token;
    }

    static Administration of(Ports ports, Secrets secrets) throws IOException, InterruptedException {
        String server = "http://127.0.0.1:" + ports.keycloak();
        Map<String, String> launcher = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                LAUNCHER,
                "client_secret",
                secrets.get("keycloak.launcher.secret"));
        HttpResponse<String> answer = tokenFor(server, launcher);
        if (answer.statusCode() == 401) {
            Map<String, String> superuser = Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    ADMIN,
                    "password",
                    secrets.get("keycloak.admin.password"));
            new Administration(server, accessToken(tokenFor(server, superuser)))
                    .addLauncher(secrets.get("keycloak.launcher.secret"));
            answer = tokenFor(server, launcher);
        }
        return new Administration(server, accessToken(answer));
    }

    private static HttpResponse<String> tokenFor(String server, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Http.send(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String accessToken(HttpResponse<String> answer) {
        return JSON.readTree(checked(answer).body()).get("access_token").asString();
    }

    private void addLauncher(String secret) throws IOException, InterruptedException {
        send(
                "POST",
                MASTER + "/clients",
                JSON.createObjectNode()
                        .put("clientId", LAUNCHER)
                        .put("secret", secret)
                        .put("publicClient", false)
                        .put("standardFlowEnabled", false)
                        .put("directAccessGrantsEnabled", false)
                        .put("serviceAccountsEnabled", true));
        String id = client("master", LAUNCHER).get("id").asString();
        String account = get(MASTER + "/clients/" + id + "/service-account-user")
                .get("id")
                .asString();
        send(
                "POST",
                MASTER + "/users/" + account + "/role-mappings/realm",
                JSON.createArrayNode().add(get(MASTER + "/roles/admin")));
    }

    /**
     * Takes the last way to exchange a password for a token, Keycloak's own command line client: it knows neither the
     * login page nor a second factor, and anybody could try passwords by it.
     */
    void closePasswordGrant(String realm) throws IOException, InterruptedException {
        ObjectNode client = client(realm, "admin-cli");
        client.put("directAccessGrantsEnabled", false).put("enabled", false);
        send("PUT", "/admin/realms/" + realm + "/clients/" + client.get("id").asString(), client);
    }

    /** Whoever guesses the superuser's password is slowed as anybody else. */
    void slowGuesses(String realm) throws IOException, InterruptedException {
        send(
                "PUT",
                "/admin/realms/" + realm,
                JSON.createObjectNode().put("bruteForceProtected", true).put("failureFactor", 10));
    }

    private ObjectNode client(String realm, String name) throws IOException, InterruptedException {
        return (ObjectNode) get("/admin/realms/" + realm + "/clients?clientId=" + name)
                .values()
                .iterator()
                .next();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(checked(Http.send(to(path).GET().build())).body());
    }

    void send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        checked(Http.send(to(path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new CannotContinue("更新登录服务的配置失败：" + response.uri().getPath() + " 返回 " + response.statusCode());
        }
        return response;
    }
}
