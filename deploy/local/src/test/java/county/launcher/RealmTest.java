package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    private static final Path LIST = Path.of("demo-users.csv");

    private final Map<String, String> units = units();
    private final List<DemoUser> users = DemoUser.read(LIST);
    private final JsonNode realm = realm();

    static Stream<DemoUser> users() {
        return DemoUser.read(LIST).stream();
    }

    @ParameterizedTest
    @MethodSource("users")
    void givesEveryDemoUserRolesAndUnitsThatExist(DemoUser user) {
        assertThat(user.roles()).isNotEmpty().isSubsetOf(Roles.POSTS.keySet());
        assertThat(user.units()).isNotEmpty().isSubsetOf(units.keySet());
        assertThat(user.username()).matches("[a-z][a-z-]{2,}");
        assertThat(user.password()).startsWith("demo-");
    }

    @Test
    void hasOneClerkForEachTownshipAndSomeoneForEachRole() {
        List<String> townships = units.keySet().stream()
                .filter(code -> code.startsWith("370114"))
                .toList();
        List<String> clerks = users.stream()
                .filter(user -> user.roles().equals(List.of("township-clerk")))
                .flatMap(user -> user.units().stream())
                .toList();

        assertThat(townships).hasSize(18);
        assertThat(Set.copyOf(clerks)).isEqualTo(Set.copyOf(townships));
        assertThat(users.stream().flatMap(user -> user.roles().stream())).containsAll(Roles.POSTS.keySet());
        assertThat(users.stream().filter(user -> user.roles().contains("disclosure-office")))
                .hasSize(2);
        assertThat(users.stream()
                        .filter(user -> user.roles().size() == 2 && user.units().size() == 2))
                .isNotEmpty();
    }

    @Test
    void namesEachUserAndNoTwoAlike() {
        Set<String> usernames = new HashSet<>();
        Set<String> posts = new HashSet<>();
        for (JsonNode account : realm.get("users")) {
            usernames.add(account.get("username").asString());
            posts.add(account.at("/attributes/displayName/0").asString());
        }

        assertThat(usernames).hasSize(users.size());
        assertThat(posts).hasSize(users.size()).contains("明水街道经办员", "政府办公室政务公开专员甲", "政府办公室政务公开专员乙");
    }

    @Test
    void carriesTheUsersAsTheListHasThem() {
        JsonNode account = account("clerk-wenzu-hushan");

        assertThat(strings(account.get("realmRoles"))).containsExactly("township-clerk", "forest-farm-clerk");
        assertThat(strings(account.at("/attributes/units"))).containsExactly("370114010", "farm-hushan");
        assertThat(account.at("/credentials/0/value").asString()).isEqualTo("demo-wenzu-hushan");
        assertThat(account.has("clientRoles")).isFalse();
    }

    @Test
    void letsTheAdministratorManageUsersAndNothingElse() {
        assertThat(strings(account("administrator").at("/clientRoles/realm-management")))
                .contains("manage-users")
                .doesNotContain("realm-admin", "manage-realm", "manage-clients");
        assertThat(realm.get("users").valueStream().filter(account -> account.has("clientRoles")))
                .hasSize(1);
    }

    @Test
    void letsTheGatewayUseTheCodeFlowWithPkceOnly() {
        JsonNode client = realm.at("/clients/0");

        assertThat(client.get("standardFlowEnabled").asBoolean()).isTrue();
        for (String other :
                List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled", "publicClient")) {
            assertThat(client.get(other).asBoolean()).as(other).isFalse();
        }
        assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(client.get("secret").asString()).isEqualTo("the secret");
        assertThat(strings(client.get("redirectUris")))
                .containsExactly(
                        "http://localhost:18080/login/oauth2/code/*", "http://127.0.0.1:18080/login/oauth2/code/*");
        assertThat(client.at("/attributes/backchannel.logout.url").asString())
                .isEqualTo("http://localhost:18080/logout/connect/back-channel/keycloak");
        assertThat(realm.toString()).doesNotContain("${gateway", "${client");
    }

    @Test
    void asksForAUsernameOnlyAndTakesUnitsFromTheDirectoryOnly() throws Exception {
        JsonNode profile = new Realm(units).profile();

        assertThat(profile.get("attributes").valueStream().filter(attribute -> attribute.has("required")))
                .singleElement()
                .satisfies(attribute ->
                        assertThat(attribute.get("name").asString()).isEqualTo("username"));
        JsonNode attribute = profile.at("/attributes/3");
        assertThat(attribute.get("name").asString()).isEqualTo("units");
        assertThat(attribute.get("multivalued").asBoolean()).isTrue();
        assertThat(strings(attribute.at("/permissions/edit"))).containsExactly("admin");
        assertThat(strings(attribute.at("/validations/options/options"))).containsExactlyElementsOf(units.keySet());
    }

    private JsonNode account(String username) {
        return realm.get("users")
                .valueStream()
                .filter(account -> account.get("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asString()));
        return strings;
    }

    private static Map<String, String> units() {
        try {
            return Units.names();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode realm() {
        try {
            return new JsonMapper()
                    .readTree(new Realm(units)
                            .json(new Ports(18_000), "the secret", users)
                            .toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
