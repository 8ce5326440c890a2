package county.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest extends GatewayTest {

    @Test
    void tellsAStrangerTheDayAndNothingElse() {
        var response = stranger().get("/api/session");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"authenticated\":false,\"username\":null,\"name\":null,\"roles\":[],\"units\":[],"
                        + "\"modules\":[],\"today\":\"2023-12-13\",\"rehearsal\":true,\"demo\":false}");
    }

    @Test
    void tellsAPersonWhoTheyAre() {
        DocumentContext session = JsonPath.parse(
                browserOf(Person.CLERK_MINGSHUI).get("/api/session").body());
        assertThat(session.<Boolean>read("$.authenticated")).isTrue();
        assertThat(session.<String>read("$.username")).isEqualTo("clerk-mingshui");
        assertThat(session.<String>read("$.name")).isEqualTo("岗位clerk-mingshui");
        assertThat(session.<List<String>>read("$.roles")).containsExactly("township-clerk");
        assertThat(session.<String>read("$.units[0].code")).isEqualTo("370114001");
        assertThat(session.<String>read("$.units[0].name")).isEqualTo("明水街道");
        assertThat(session.<List<String>>read("$.modules")).containsExactly("insurance", "forestry", "disclosure");
    }

    @Test
    void opensWhileKeycloakIsAway() {
        var browser = browserOf(Person.LEADER);
        keycloak.isAway(true);
        assertThat(browser.loggedIn()).isTrue();
        assertThat(stranger().get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void unitsAreTheWholeDirectory() {
        DocumentContext units =
                JsonPath.parse(browserOf(Person.OPS).get("/api/units").body());
        assertThat(units.<List<String>>read("$.items[?(@.kind == 'township')].code"))
                .hasSize(18);
        assertThat(units.<List<String>>read("$.items[?(@.kind == 'forest-farm')].name"))
                .containsExactly("国有胡山林场", "国有黄河林场");
        assertThat(units.<List<List<String>>>read("$.items[?(@.code == 'bureau-big-data')].aliases"))
                .containsExactly(List.of("区大数据局"));
    }
}
