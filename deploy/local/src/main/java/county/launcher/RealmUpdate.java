package county.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the realm to what the template and the demo users say. Keycloak's import makes a realm and never changes one;
 * so when the wanted realm differs from the one applied last, the change is made through the admin interface: settings,
 * client and user profile are replaced, demo users only when their list has changed, other users are left alone.
 */
final class RealmUpdate {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path applied;
    private final Path demoUsers;
    private final Ports ports;
    private final Secrets secrets;

    RealmUpdate(Site site, Ports ports, Secrets secrets) {
        this.applied = site.data().resolve("realm-applied.json");
        this.demoUsers = site.demoUsers();
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
        Administration keycloak = Administration.of(ports, secrets);
        if (!before.isEmpty()) {
            change(
                    keycloak,
                    wanted,
                    !wanted.get("users").equals(JSON.readTree(before).get("users")));
        }
        keycloak.closePasswordGrant(Realm.NAME);
        keycloak.closePasswordGrant("master");
        keycloak.slowGuesses("master");
        Private.write(applied, wanted.toString());
    }

    private static void change(Administration keycloak, ObjectNode wanted, boolean usersToo)
            throws IOException, InterruptedException {
        String realm = "/admin/realms/" + Realm.NAME;
        ObjectNode settings = wanted.deepCopy();
        settings.remove(List.of("users", "clients", "roles", "components", "localizationTexts"));
        keycloak.send("PUT", realm, settings);
        keycloak.send("PUT", realm + "/users/profile", new Realm(Units.names()).profile());
        for (Map.Entry<String, JsonNode> language :
                wanted.get("localizationTexts").properties()) {
            keycloak.send("POST", realm + "/localization/" + language.getKey(), language.getValue());
        }
        ObjectNode changes = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        changes.set("clients", wanted.get("clients"));
        if (usersToo) {
            changes.set("users", wanted.get("users"));
        }
        keycloak.send("POST", realm + "/partialImport", changes);
    }
}
