package county.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the realm to what the template and the demo users say. Keycloak's import makes a realm and never changes one;
 * so when the wanted realm differs from the one applied last, the change is made through the admin interface: settings,
 * client and user profile are replaced, demo users only when their list has changed, other users are left alone.
 */
final class RealmUpdate {
    static final String ADMIN = "admin";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path applied;
    private final Path demoUsers;
    private final String server;
    private final Ports ports;
    private final Secrets secrets;

    RealmUpdate(Site site, Ports ports, Secrets secrets) {
        this.applied = site.data().resolve("realm-applied.json");
        this.demoUsers = site.demoUsers();
        this.server = "http://127.0.0.1:" + ports.keycloak();
        this.ports = ports;
        this.secrets = secrets;
    }

    private ObjectNode wanted() throws IOException {
        return new Realm(Units.names()).json(ports, secrets.get("client.secret"), DemoUser.read(demoUsers));
    }

    void writeImport(Path directory) throws IOException {
        Files.createDirectories(directory);
        Private.write(directory.resolve("county-realm.json"), JSON.writeValueAsString(wanted()));
    }

    void apply() throws IOException, InterruptedException {
        ObjectNode wanted = wanted();
        String before = Site.read(applied);
        if (before.equals(wanted.toString())) {
            return;
        }
        if (!before.isEmpty()) {
            change(wanted, !wanted.get("users").equals(JSON.readTree(before).get("users")));
        }
        Private.write(applied, wanted.toString());
    }

    private void change(ObjectNode wanted, boolean usersToo) throws IOException, InterruptedException {
        String token = token();
        ObjectNode settings = wanted.deepCopy();
        settings.remove(List.of("users", "clients", "roles", "components"));
        send("PUT", "/admin/realms/" + Realm.NAME, settings, token);
        send("PUT", "/admin/realms/" + Realm.NAME + "/users/profile", new Realm(Units.names()).profile(), token);
        ObjectNode changes = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        changes.set("clients", wanted.get("clients"));
        if (usersToo) {
            changes.set("users", wanted.get("users"));
        }
        send("POST", "/admin/realms/" + Realm.NAME + "/partialImport", changes, token);
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password="
                + URLEncoder.encode(secrets.get("keycloak.admin.password"), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(checked(request).body()).get("access_token").asString();
    }

    private void send(String method, String path, ObjectNode body, String token)
            throws IOException, InterruptedException {
        checked(HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static HttpResponse<String> checked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = Http.send(request);
        if (response.statusCode() >= 300) {
            throw new CannotContinue("更新登录服务的配置失败：" + request.uri().getPath() + " 返回 " + response.statusCode());
        }
        return response;
    }
}
