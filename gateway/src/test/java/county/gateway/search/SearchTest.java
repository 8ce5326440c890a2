package county.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends GatewayTest {

    @BeforeEach
    void modulesHaveSomething() {
        insurance.answers("{\"items\":[" + hit("i1") + "," + hit("i2") + "],\"more\":true}");
        forestry.answers("{\"items\":[" + hit("f1") + "],\"more\":false}");
        disclosure.answers("{\"items\":[],\"more\":false}");
    }

    @Test
    void asksEveryModuleOfTheCallerAndNoOther() {
        DocumentContext found = search("大葱 50%&x={y}");
        assertThat(found.<List<String>>read("$.modules[*].module"))
                .containsExactly("insurance", "forestry", "disclosure");
        assertThat(found.<List<String>>read("$.modules[0].items[*].title")).containsExactly("标题i1", "标题i2");
        assertThat(found.<List<Boolean>>read("$.modules[*].more")).containsExactly(true, false, false);
        assertThat(found.<List<String>>read("$.missing")).isEmpty();
        assertThat(forestry.onlyRequest().uri())
                .isEqualTo(
                        "/api/forestry/search?text=" + encoded("大葱 50%&x={y}").replace("+", "%20"));
        assertThat(planning.requests()).isEmpty();
    }

    @Test
    void saysWhichModuleCouldNotBeAsked() {
        forestry.isStopped();
        disclosure.answers("{\"items\":3}");
        DocumentContext found = search("大葱");
        assertThat(found.<List<String>>read("$.modules[*].module")).containsExactly("insurance");
        assertThat(found.<List<String>>read("$.missing")).containsExactly("forestry", "disclosure");
    }

    @Test
    void findsNothingForWhoHasNoModules() {
        assertThat(browserOf(Person.OPS).get("/api/search?text=ab").body())
                .isEqualTo("{\"modules\":[],\"missing\":[]}");
    }

    /** A number would stand in each module's log; it is not passed on. */
    @ParameterizedTest
    @ValueSource(strings = {"葱", "990000190001010010", "13900000001"})
    void refusesWhatIsTooShortOrANumberOfAPerson(String text) {
        var answer = browserOf(Person.CLERK_MINGSHUI).get("/api/search?text=" + encoded(text));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"text\"");
        assertThat(insurance.requests()).isEmpty();
    }

    private DocumentContext search(String text) {
        return JsonPath.parse(browserOf(Person.CLERK_MINGSHUI)
                .get("/api/search?text=" + encoded(text))
                .body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hit(String id) {
        return "{\"kind\":\"清单\",\"title\":\"标题%s\",\"period\":null,\"place\":null,\"link\":\"/x\"}".formatted(id);
    }
}
