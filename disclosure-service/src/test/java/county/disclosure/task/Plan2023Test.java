package county.disclosure.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.disclosure.Desk;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The 52 tasks against the annex of 章政办发〔2023〕10号, value by value. */
@ServiceTest
class Plan2023Test {

    /**
     * Number, chapter and section of the document's text, responsible units as the annex writes them, deadline. A row
     * that prints no units or no deadline stands here with those of the nearest row above that does.
     */
    private static final String ANNEX = """
            1|1.1|区发改局、区工信局、区应急局、区行政审批局、区大数据局|2023-12-31
            2|1.1|区发改局、区文旅局、区投促局、区工信局|2023-12-31
            3|1.1|区发改局、区生态环境分局|2023-12-31
            4|1.2|各相关部门（单位）|2023-12-31
            5|1.2|区发改局、区工信局|2023-12-31
            6|1.2|各相关部门（单位）|2023-12-31
            7|1.2|区发改局、区市场监管局、区大数据局|2023-12-31
            8|1.2|区财政局、区税务局|2023-12-31
            9|1.3|区人社局、区退役军人事务局|2023-12-31
            10|1.3|区教体局|2023-12-31
            11|1.3|区民政局|2023-12-31
            12|1.3|区住建局|2023-12-31
            13|1.3|区民政局|2023-12-31
            14|2.1|区司法局|2023-06-30
            15|2.1|区教体局、水务局、决策目录项目承办单位|2023-12-31
            16|2.2|各部门（单位）、各镇街|2023-12-31
            17|2.2|区政府办公室|2023-12-31
            18|2.3|各部门（单位）、各镇街|2023-12-31
            19|3.1|区政府办公室、各部门（单位）、各镇街|2023-12-31
            20|3.1|各部门（单位）、各镇街|2023-12-31
            21|3.1|各部门（单位）、各镇街|2023-12-31
            22|3.2|各相关部门（单位）|on-release
            23|3.2|各相关部门（单位）|on-release
            24|3.2|各相关部门（单位）|on-release
            25|3.2|各相关部门（单位）|on-release
            26|3.3|各部门（单位）、各镇街|2023-12-31
            27|3.3|各部门（单位）、各镇街|2023-12-31
            28|3.4|各部门（单位）、各镇街|2023-12-31
            29|4.1|区大数据局、各部门（单位）、各镇街|2023-12-31
            30|4.1|各部门（单位）、各镇街|2023-12-31
            31|4.1|区政府办公室|2023-12-31
            32|4.2|各部门（单位）、各镇街|2023-12-31
            33|4.2|各部门（单位）、各镇街|2023-12-31
            34|4.2|各部门（单位）、各镇街|2023-12-31
            35|4.2|各部门（单位）、各镇街|2023-12-31
            37|4.2|各部门（单位）、各镇街|2023-12-31
            38|4.3|各部门（单位）、各镇街|2023-12-31
            39|4.3|各部门（单位）、各镇街|2023-12-31
            40|4.3|各部门（单位）、各镇街|2023-12-31
            41|4.4|区政府办公室、各部门（单位）、各镇街|2023-12-31
            42|4.4|区政府办公室、各部门（单位）、各镇街|2023-12-31
            43|4.4|区政府办公室|2023-12-31
            44|4.5|区发改局、区教体局、区生态环境分局、区住建局、区交运局、区卫健局、区水务局、区供电公司、相关公共企事业单位|2023-11-30
            45|4.5|区发改局、区教体局、区生态环境分局、区住建局、区交运局、区卫健局、区水务局、区供电公司、相关公共企事业单位|2023-12-31
            46|4.5|区发改局、区教体局、区生态环境分局、区住建局、区交运局、区卫健局、区水务局、区供电公司、相关公共企事业单位|2023-12-31
            47|4.5|区发改局、区教体局、区生态环境分局、区住建局、区交运局、区卫健局、区水务局、区供电公司、相关公共企事业单位|2023-12-31
            48|4.6|各部门（单位）、各镇街|2023-12-31
            49|5.1|各部门（单位）、各镇街|2023-12-31
            50|5.2|区政府办公室、各部门（单位）、各镇街|standing
            52|5.3|各部门（单位）、各镇街|2023-12-31
            53|5.3|各部门（单位）、各镇街|2023-12-31
            54|5.3|各部门（单位）、各镇街|2023-12-31
            """;

    /** The rows in which the annex itself prints no responsible units. */
    private static final Set<Integer> PRINT_NO_UNITS =
            Set.of(21, 23, 25, 27, 33, 34, 35, 37, 39, 40, 42, 45, 46, 47, 53, 54);

    /** The rows in which the annex itself prints no deadline. */
    private static final Set<Integer> PRINT_NO_DEADLINE =
            Set.of(2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 21, 23, 25, 27, 33, 34, 35, 37, 39, 40, 42, 46, 47, 53, 54);

    private static final Map<String, UnitKind> COLLECTIVE =
            Map.of("各部门（单位）", UnitKind.BUREAU, "各相关部门（单位）", UnitKind.BUREAU, "各镇街", UnitKind.TOWNSHIP);
    private static final Set<String> WITHOUT_MEMBERS = Set.of("决策目录项目承办单位", "相关公共企事业单位");

    @Autowired
    private WebTestClient client;

    @Autowired
    private UnitDirectory directory;

    private Desk desk;

    @BeforeEach
    void clear() {
        desk = new Desk(client);
        Desk.clear();
    }

    @TestFactory
    Stream<DynamicTest> holdsEveryRowOfTheAnnex() {
        String answer = json("/api/disclosure/tasks?year=2023");
        return ANNEX.lines()
                .map(Row::of)
                .map(row -> DynamicTest.dynamicTest("task " + row.no(), () -> compare(row, answer)));
    }

    private void compare(Row row, String answer) {
        List<Map<String, Object>> found = JsonPath.read(answer, "$.items[?(@.no == " + row.no() + ")]");
        assertThat(found).hasSize(1);
        Map<String, Object> task = found.getFirst();
        assertThat(place(task)).isEqualTo(row.place());
        assertThat(names(task, "responsible", "name"))
                .containsExactlyElementsOf(
                        row.responsible().stream().map(this::officialName).toList());
        assertThat(task.get("responsibleInherited")).isEqualTo(PRINT_NO_UNITS.contains(row.no()));
        Map<String, Object> deadline = JsonPath.read(task, "$.deadline");
        assertThat(deadline.get("kind")).isEqualTo(row.dated() ? "date" : row.deadline());
        assertThat(deadline.get("date")).isEqualTo(row.dated() ? row.deadline() : null);
        assertThat(deadline.get("inherited")).isEqualTo(PRINT_NO_DEADLINE.contains(row.no()));
        Map<String, Object> page = JsonPath.read(json("/api/disclosure/tasks/2023/" + row.no()), "$");
        assertThat(names(page, "units", "unit")).containsExactlyElementsOf(units(row));
        assertThat(JsonPath.<Integer>read(task, "$.tally.total"))
                .isEqualTo(units(row).size());
    }

    private String json(String address) {
        byte[] body = desk.read(Person.LEADER, address).returnResult().getResponseBodyContent();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    /** Chapter and section as numbers, such as 4.2 for 四 and （二）. */
    private static String place(Map<String, Object> task) {
        String digits = "一二三四五六";
        String chapter = String.valueOf(task.get("chapter"));
        String section = String.valueOf(task.get("section"));
        return (digits.indexOf(chapter.charAt(0)) + 1) + "." + (digits.indexOf(section.charAt(1)) + 1);
    }

    private static List<String> names(Map<String, Object> task, String list, String field) {
        return JsonPath.read(task, "$." + list + "[*]." + field);
    }

    private String officialName(String written) {
        return directory.named(written).map(Unit::name).orElse(written);
    }

    /** The codes of the units that the row stands for, each once, in the directory's order. */
    private List<String> units(Row row) {
        Set<String> codes = row.responsible().stream()
                .filter(name -> !WITHOUT_MEMBERS.contains(name))
                .flatMap(name -> COLLECTIVE.containsKey(name)
                        ? directory.all().stream().filter(unit -> unit.kind() == COLLECTIVE.get(name))
                        : directory.named(name).stream())
                .map(Unit::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return directory.all().stream().map(Unit::code).filter(codes::contains).toList();
    }

    @Test
    void holdsFiftyTwoTasksAndNothingElse() {
        String answer = json("/api/disclosure/tasks?year=2023");
        List<Integer> numbers = JsonPath.read(answer, "$.items[*].no");
        assertThat(numbers)
                .hasSize(52)
                .doesNotContain(36, 51)
                .containsExactlyElementsOf(
                        ANNEX.lines().map(line -> Row.of(line).no()).toList());
        assertThat(JsonPath.<String>read(answer, "$.source")).isEqualTo("章政办发〔2023〕10号");
        assertThat(JsonPath.<String>read(answer, "$.issuedOn")).isEqualTo("2023-07-25");
    }

    @Test
    void namesEveryTaskShortlyAndDifferently() {
        List<String> titles = JsonPath.read(json("/api/disclosure/tasks?year=2023"), "$.items[*].title");
        assertThat(titles)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeBetween(5, 30).doesNotContain("。"));
    }

    @Test
    void saysHowItReadsWhatTheDocumentLeavesOpen() {
        desk.read(Person.LEADER, "/api/disclosure/tasks/2023/4")
                .jsonPath("$.responsible[0].code")
                .isEqualTo("relevant-bureaus")
                .jsonPath("$.responsible[0].group")
                .isEqualTo(true)
                .jsonPath("$.responsible[0].note")
                .isEqualTo("文件没有列出是哪些部门，按全部部门列入");
        desk.read(Person.LEADER, "/api/disclosure/tasks/2023/14")
                .jsonPath("$.responsible[0].code")
                .isEqualTo("bureau-justice")
                .jsonPath("$.responsible[0].group")
                .isEqualTo(false);
    }

    @Test
    void makesANewTownshipResponsibleByItself() {
        TestDatabase database = TestDatabase.running();
        database.execute("insert into disclosure.unit values ('370114999', '试验街道', 'township', 999)");
        try {
            List<String> units =
                    JsonPath.read(json("/api/disclosure/tasks/2023/16"), "$.units[?(@.unit == '370114999')].unitName");
            assertThat(units).containsExactly("试验街道");
        } finally {
            database.execute("delete from disclosure.unit where code = '370114999'");
        }
    }

    private record Row(int no, String place, List<String> responsible, String deadline) {

        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(Integer.parseInt(cells[0]), cells[1], Arrays.asList(cells[2].split("、", -1)), cells[3]);
        }

        boolean dated() {
            return deadline.startsWith("2");
        }
    }
}
