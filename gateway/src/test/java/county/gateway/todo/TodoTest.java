package county.gateway.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.GatewayTest;
import county.platform.test.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TodoTest extends GatewayTest {

    @BeforeEach
    void modulesHaveWork() {
        insurance.answers(list(4, row("i1", "3 9999-99-99 0 i1"), row("i2", "0 0000-00-00 0 i2")));
        forestry.answers(list(7, row("f1", "2 2023-12-20 0 f1")));
        disclosure.answers(list(1, row("d1", "1 2023-11-30 0 d1")));
    }

    @Test
    void isOneListInTheOrderInWhichToDoThem() {
        DocumentContext todos = todos("/api/todos");
        assertThat(todos.<List<String>>read("$.items[*].id")).containsExactly("i2", "d1", "f1", "i1");
        assertThat(todos.<Integer>read("$.total")).isEqualTo(4);
        assertThat(todos.<Integer>read("$.todos")).isEqualTo(12);
        assertThat(todos.<List<String>>read("$.missing")).isEmpty();
        assertThat(todos.<String>read("$.items[0].title")).isEqualTo("标题i2");
    }

    @Test
    void asksForTheWholeUnitsToo() {
        assertThat(todos("/api/todos?of=unit").<Integer>read("$.total")).isEqualTo(4);
        assertThat(insurance.onlyRequest().uri()).isEqualTo("/api/insurance/todos?of=unit");
    }

    @Test
    void saysWhichModuleCouldNotBeAsked() {
        forestry.isStopped();
        disclosure.answers("{\"items\":3}");
        DocumentContext todos = todos("/api/todos");
        assertThat(todos.<List<String>>read("$.items[*].id")).containsExactly("i2", "i1");
        assertThat(todos.<Integer>read("$.total")).isEqualTo(2);
        assertThat(todos.<List<String>>read("$.missing")).containsExactly("forestry", "disclosure");
    }

    @Test
    void isEmptyForWhoHasNoModules() {
        assertThat(browserOf(Person.OPS).get("/api/todos").body())
                .isEqualTo("{\"items\":[],\"total\":0,\"todos\":0,\"missing\":[]}");
    }

    @Test
    void whatWasDoneComesNewestFirstWithItsModule() {
        insurance.answers("{\"items\":[{\"module\":\"insurance\",\"seq\":1,\"at\":\"2023-12-10T09:00:00+08:00\"}]}");
        forestry.answers("{\"items\":[{\"module\":\"forestry\",\"seq\":5,\"at\":\"2023-12-12T02:00:00Z\"}]}");
        disclosure.isStopped();
        DocumentContext done = todos("/api/todos/done");
        assertThat(done.<List<String>>read("$.items[*].module")).containsExactly("forestry", "insurance");
        assertThat(done.<Integer>read("$.items[0].seq")).isEqualTo(5);
        assertThat(done.<List<String>>read("$.missing")).containsExactly("disclosure");
    }

    private DocumentContext todos(String address) {
        return JsonPath.parse(browserOf(Person.CLERK_MINGSHUI).get(address).body());
    }

    private static String list(int todos, String... rows) {
        return "{\"items\":[%s],\"total\":%d,\"todos\":%d}".formatted(String.join(",", rows), rows.length, todos);
    }

    private static String row(String id, String rank) {
        return "{\"id\":\"%s\",\"title\":\"标题%s\",\"rank\":\"%s\"}".formatted(id, id, rank);
    }
}
