package county.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OfficialRealmTest {
    private final JsonNode realm = realm();

    @Test
    void isTheLocalRealmWithoutItsUsers() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.toString()).doesNotContain("demo-").doesNotContain("localhost");
        for (String same : List.of("revokeRefreshToken", "bruteForceProtected", "components", "localizationTexts")) {
            assertThat(realm.get(same)).as(same).isEqualTo(local().get(same));
        }
        assertThat(realm.at("/clients/0/protocolMappers")).isEqualTo(local().at("/clients/0/protocolMappers"));
    }

    @Test
    void takesItsSecretFromTheEnvironmentAndItsAddressFromTheCommand() {
        JsonNode client = realm.at("/clients/0");
        assertThat(client.get("secret").asString()).isEqualTo("${COUNTY_CLIENT_SECRET}");
        assertThat(client.get("rootUrl").asString()).isEqualTo("https://zhengwu.example.gov.cn");
        assertThat(client.at("/redirectUris/0").asString())
                .isEqualTo("https://zhengwu.example.gov.cn/login/oauth2/code/*");
        assertThat(client.at("/attributes/backchannel.logout.url").asString())
                .isEqualTo("https://zhengwu.example.gov.cn/logout/connect/back-channel/keycloak");
    }

    @Test
    void asksForASecondFactorByRole() {
        Map<String, Boolean> asked = realm.at("/roles/realm")
                .valueStream()
                .collect(Collectors.toMap(
                        role -> role.get("name").asString(),
                        role -> role.at("/composites/realm/0").asString("").equals("second-factor")));
        assertThat(asked)
                .containsEntry("administrator", true)
                .containsEntry("insurer", true)
                .containsEntry("auditor", true)
                .containsEntry("township-clerk", false)
                .containsKey("second-factor")
                .containsKeys(Roles.POSTS.keySet().toArray(String[]::new));
    }

    @Test
    void asksThePayersByTheirUnitWhichExists() throws IOException {
        String payers = realm.at("/authenticatorConfig")
                .valueStream()
                .filter(config -> config.get("alias").asString().equals("county payer"))
                .map(config -> config.at("/config/attribute_expected_value").asString())
                .collect(Collectors.joining());
        assertThat(List.of(payers.split("\\|", -1))).isSubsetOf(Units.names().keySet());
    }

    @Test
    void knowsNoPasswordGrant() {
        assertThat(realm.get("clients").valueStream())
                .allMatch(client -> !client.get("directAccessGrantsEnabled").asBoolean());
        assertThat(realm.get("directGrantFlow").asString()).isEqualTo("county direct grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://zhengwu.example.gov.cn", "zhengwu.example.gov.cn", "https://a.cn/path", "https://"})
    void wantsASecureAddress(String address) {
        assertThatThrownBy(() -> OfficialRealm.address(List.of(address)))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("https://");
    }

    private static JsonNode realm() {
        try {
            return new JsonMapper()
                    .readTree(OfficialRealm.json(URI.create("https://zhengwu.example.gov.cn/"))
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode local() {
        try {
            return new JsonMapper()
                    .readTree(new Realm(Units.names())
                            .json(new Ports(8000), "secret", List.of())
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
