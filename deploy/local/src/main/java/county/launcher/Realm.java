package county.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm {@code county} as Keycloak imports it: the template beside this class, the roles, the declared user profile
 * with the unit directory as the only values of {@code units}, and the demo users.
 */
final class Realm {
    static final String NAME = "county";
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> DISTINCTIONS = List.of("甲", "乙", "丙", "丁");

    private final Map<String, String> units;

    Realm(Map<String, String> units) {
        this.units = units;
    }

    ObjectNode json(Ports ports, String clientSecret, List<DemoUser> users) throws IOException {
        String template = Databases.resource("realm-template.json")
                .replace("${gatewayPort}", Integer.toString(ports.gateway()))
                .replace("${clientSecret}", clientSecret);
        ObjectNode realm = (ObjectNode) JSON.readTree(template);
        ArrayNode roles = realm.putObject("roles").putArray("realm");
        Roles.POSTS.forEach((role, post) -> roles.addObject().put("name", role).put("description", post));
        realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .addObject()
                .put("providerId", "declarative-user-profile")
                .putObject("config")
                .putArray("kc.user.profile.config")
                .add(JSON.writeValueAsString(profile()));
        ArrayNode accounts = realm.putArray("users");
        Map<String, Integer> seen = new HashMap<>();
        for (DemoUser user : users) {
            String post = Roles.post(user, units);
            int namesakes = seen.merge(post, 1, Integer::sum);
            boolean shared = users.stream()
                            .filter(other -> Roles.post(other, units).equals(post))
                            .count()
                    > 1;
            accounts.add(account(user, shared ? post + DISTINCTIONS.get(namesakes - 1) : post));
        }
        return realm;
    }

    private ObjectNode account(DemoUser user, String post) {
        ObjectNode account =
                JSON.createObjectNode().put("username", user.username()).put("enabled", true);
        ObjectNode attributes = account.putObject("attributes");
        attributes.putArray("displayName").add(post);
        user.units().forEach(attributes.putArray("units")::add);
        account.putArray("credentials").addObject().put("type", "password").put("value", user.password());
        user.roles().forEach(account.putArray("realmRoles")::add);
        if (user.roles().contains("administrator")) {
            ArrayNode rights = account.putObject("clientRoles").putArray("realm-management");
            List.of("manage-users", "view-users", "query-users", "query-groups", "view-realm")
                    .forEach(rights::add);
        }
        return account;
    }

    /** The declared user profile; only here can {@code units} be given one of the directory's codes and no other. */
    ObjectNode profile() throws IOException {
        ObjectNode profile = (ObjectNode) JSON.readTree(Databases.resource("user-profile.json"));
        for (JsonNode attribute : profile.get("attributes")) {
            if (attribute.get("name").asString().equals("units")) {
                ArrayNode options = ((ObjectNode) attribute)
                        .putObject("validations")
                        .putObject("options")
                        .putArray("options");
                units.keySet().forEach(options::add);
                ObjectNode annotations = ((ObjectNode) attribute).putObject("annotations");
                annotations.put("inputType", "multiselect");
                ObjectNode labels = annotations.putObject("inputOptionLabels");
                units.forEach(labels::put);
            }
        }
        return profile;
    }
}
