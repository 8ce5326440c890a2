package county.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm for real work, as a Keycloak of one's own imports it: the local one without its demo users, at a public
 * address, with a policy for passwords, and with a second factor for those who manage users, underwrite, audit or pay.
 * Roles, user profile and claims have one home, so the two never differ in them.
 */
final class OfficialRealm {
    /** What Keycloak fills in from its environment when it imports the realm. */
    static final String CLIENT_SECRET = "${COUNTY_CLIENT_SECRET}";

    /** The role whose holders are asked for a second factor; the roles that need one contain it. */
    static final String SECOND_FACTOR = "second-factor";

    private static final List<String> NEED_IT = List.of("administrator", "insurer", "auditor");

    /** The units that pay out of the public purse: their officers need it as well. */
    private static final List<String> PAYERS = List.of("bureau-finance");

    private static final JsonMapper JSON = new JsonMapper();

    private OfficialRealm() {}

    static ObjectNode json(URI address) throws IOException {
        ObjectNode realm = new Realm(Units.names()).json(new Ports(Ports.DEFAULT_BASE), CLIENT_SECRET, List.of());
        realm.remove("users");
        publish((ObjectNode) realm.at("/clients/0"), address);
        String rest = Databases.resource("realm-official.json").replace("${payers}", String.join("|", PAYERS));
        ObjectNode official = (ObjectNode) JSON.readTree(rest);
        official.get("clients").forEach(((ArrayNode) realm.get("clients"))::add);
        official.remove("clients");
        realm.setAll(official);
        ArrayNode roles = (ArrayNode) realm.at("/roles/realm");
        roles.valueStream()
                .filter(role -> NEED_IT.contains(role.get("name").asString()))
                .forEach(role -> ((ObjectNode) role)
                        .put("composite", true)
                        .putObject("composites")
                        .putArray("realm")
                        .add(SECOND_FACTOR));
        roles.addObject().put("name", SECOND_FACTOR).put("description", "登录时须输入动态验证码");
        return realm;
    }

    private static void publish(ObjectNode client, URI address) {
        String base = address.toString().replaceAll("/+$", "");
        client.put("rootUrl", base);
        client.putArray("redirectUris").add(base + "/login/oauth2/code/*");
        ((ObjectNode) client.get("attributes"))
                .put("post.logout.redirect.uris", base + "/*")
                .put("backchannel.logout.url", base + "/logout/connect/back-channel/keycloak");
    }

    /** The address at which people reach the platform: it must be a secure one, without a path. */
    static URI address(List<String> words) {
        if (words.size() == 1 && words.getFirst().matches("https://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            return URI.create(words.getFirst());
        }
        throw new CannotContinue("请写明平台的公开地址，例如 ./platform realm https://zhengwu.example.gov.cn。");
    }
}
