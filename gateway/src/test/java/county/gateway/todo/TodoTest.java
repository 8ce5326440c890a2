package county.gateway.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TodoTest extends GatewayTest {

    @BeforeEach
    void modulesHaveWork() {
        insurance.answers("{\"items\":[" + item("i1", null) + "," + item("i2", "2024-01-31") + "],\"total\":2}");
        forestry.answers("{\"items\":[" + item("f1", "2023-12-31") + "],\"total\":7}");
        disclosure.answers("{\"items\":[" + item("d1", "2023-11-30") + "],\"total\":1}");
    }

    @Test
    void isOneListByDeadline() {
        DocumentContext todos = todos();
        assertThat(todos.<List<String>>read("$.items[*].id")).containsExactly("d1", "f1", "i2", "i1");
        assertThat(todos.<Integer>read("$.total")).isEqualTo(10);
        assertThat(todos.<List<String>>read("$.missing")).isEmpty();
        assertThat(todos.<String>read("$.items[0].title")).isEqualTo("标题d1");
    }

    @Test
    void saysWhichModuleCouldNotBeAsked() {
        forestry.isStopped();
        disclosure.answers("{\"items\":3}");
        DocumentContext todos = todos();
        assertThat(todos.<List<String>>read("$.items[*].id")).containsExactly("i2", "i1");
        assertThat(todos.<Integer>read("$.total")).isEqualTo(2);
        assertThat(todos.<List<String>>read("$.missing")).containsExactly("forestry", "disclosure");
    }

    @Test
    void isEmptyForWhoHasNoModules() {
        assertThat(browserOf(Person.OPS).get("/api/todos").body())
                .isEqualTo("{\"items\":[],\"total\":0,\"missing\":[]}");
    }

    private DocumentContext todos() {
        return JsonPath.parse(browserOf(Person.CLERK_MINGSHUI).get("/api/todos").body());
    }

    private static String item(String id, @Nullable String due) {
        return "{\"id\":\"%s\",\"title\":\"标题%s\",\"due\":%s}"
                .formatted(id, id, due == null ? "null" : "\"" + due + "\"");
    }
}
