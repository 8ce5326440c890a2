package county.planning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.planning.PlanningApi;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Everything that 章政发〔2023〕16号 prints, value by value, as a reader of the interface gets it. */
@ServiceTest
class PrintedIndicatorsTest {

    /** 专栏1: number | name | unit | 2020 | 2025 | nature, as printed; "-" where nothing is printed. */
    private static final String TABLE = """
            smart|1|建成5G基站数量|个|1559|=5000|expected
            smart|2|主城区5G覆盖率|%|100|=100|expected
            smart|3|家庭光纤入户覆盖率|%|95|=100|expected
            smart|4|智慧校园建设覆盖率|%|100|=100|expected
            smart|5|智慧医院覆盖率|%|-|=100|expected
            smart|6|重点公共区域高清以上视频监控覆盖率|%|80|=100|expected
            smart|7|政务服务电子证照使用率|%|-|>80|expected
            green|8|空气质量优良比例天数比例|%|63.4|=65|binding
            green|9|人均公共绿地面积|平方米|40.12|=40.32|expected
            green|10|城镇再生水利用率|%|15|=40|expected
            green|11|城乡生活垃圾回收利用率|%|35|=60|binding
            balanced|12|城乡居民收入比|-|1.77|=1.69|expected
            balanced|13|新增城镇就业|万人次|2.6|=3|expected
            balanced|14|每千人拥有养老床位|张|35.9|=54|expected
            balanced|15|人均预期寿命|岁|78.96|=79.46|expected
            balanced|16|每千人口拥有执业（助理）医师|个|2.9|=3.5|expected
            balanced|17|基本养老保险参保率|%|48|>60|expected
            two-way|18|常住人口城镇化率|%|61.84|=65|expected
            two-way|19|集体经济收入50万元以上行政村占比|%|58.6|=80|expected
            two-way|20|具备条件行政村农村物流覆盖率|%|-|=100|expected
            """;

    /** The other dated goals: group | name | unit | target | where. */
    private static final String TEXT = """
            smart|城市家庭千兆接入能力覆盖率|%|=100|第四章 一（一）
            smart|商务楼宇万兆接入能力覆盖率|%|=100|第四章 一（一）
            smart|依申请政务服务事项可网办率|%|=100|第四章 二（二）
            green|城镇新建民用建筑中绿色建筑比例|%|=100|第五章 三（二）
            green|主城区海绵城市达标面积占比|%|>=40|第五章 四（二）
            two-way|农业增加值|亿元|>100|第七章 二（二）
            two-way|区级以上新型农业经营主体|家|>=300|第七章 二（二）
            two-way|农业科技贡献率|%|=70|第七章 二（二）
            two-way|接待游客|万人次|~2000|第七章 二（三）
            """;

    /** Values of the text: indicator | period | value | where | whether the text leaves out the year. */
    private static final String VALUES = """
            5g-base-stations|2023|3200|第一章 一（五）|undated
            5g-coverage|2023|100|第一章 一（五）|undated
            public-green|2023|40.12|第一章 一（三）|undated
            income-ratio|2023|1.7|第一章 二（一）|undated
            new-urban-jobs|2023|2.6|第一章 一（一）|undated
            urbanisation-rate|2022|62.6|第一章 一（一）|dated
            """;

    @Autowired
    private WebTestClient client;

    private String json = "";

    @BeforeEach
    void read() {
        json = Objects.requireNonNull(new PlanningApi(client)
                .get("/indicators", Person.LEADER)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void namesThePlanItsDocumentAndItsDay() {
        assertThat(document("plan")).isEqualTo("济南市章丘区新型城镇化规划（2021—2035年）");
        assertThat(document("source")).isEqualTo("章政发〔2023〕16号");
        assertThat(document("issuedOn")).isEqualTo("2023-07-06");
    }

    @Test
    void printsTheTwentyIndicatorsOfTheTable() {
        assertThat(items("table")
                        .map(item -> String.join(
                                "|",
                                text(item, "group"),
                                text(item, "no"),
                                text(item, "name"),
                                text(item, "unit"),
                                nested(item, "base", "value"),
                                target(item),
                                text(item, "nature"))))
                .containsExactlyElementsOf(TABLE.lines().toList());
        assertThat(items("table")).allSatisfy(item -> {
            assertThat(text(item, "lowerIsBetter")).isEqualTo(String.valueOf("12".equals(text(item, "no"))));
            assertThat(nested(item, "target", "year")).isEqualTo("2025");
            assertThat(nested(item, "base", "year")).isIn("2020", "-");
            assertThat(text(item, "location")).isEqualTo("专栏1 第" + text(item, "no") + "项");
            assertThat(text(item, "natureNote")).isEqualTo("-");
        });
    }

    @Test
    void printsTheDatedGoalsOfTheText() {
        assertThat(items("text")
                        .map(item -> String.join(
                                "|",
                                text(item, "group"),
                                text(item, "name"),
                                text(item, "unit"),
                                target(item),
                                text(item, "location"))))
                .containsExactlyElementsOf(TEXT.lines().toList());
        assertThat(items("text")).allSatisfy(item -> {
            assertThat(nested(item, "target", "year")).isEqualTo("2025");
            assertThat(text(item, "base")).isEqualTo("-");
            assertThat(text(item, "no")).isEqualTo("-");
            assertThat(text(item, "nature")).isEqualTo("expected");
            assertThat(text(item, "natureNote")).isEqualTo("文中未注明属性，按预期性处理");
        });
    }

    @Test
    void labelsTheFourGroups() {
        assertThat(items("table")
                        .map(item -> text(item, "group") + " " + text(item, "groupLabel"))
                        .distinct())
                .containsExactly("smart 智慧城镇化", "green 绿色城镇化", "balanced 均衡城镇化", "two-way 双向城镇化");
    }

    @Test
    void knowsTheValuesOfTheTextWithTheirPlaceAndNoOthers() {
        List<String> found = observations("text")
                .map(value -> String.join(
                        "|",
                        text(value, "indicator"),
                        text(value, "period"),
                        text(value, "value"),
                        text(value, "location"),
                        text(value, "periodNote").equals("-") ? "dated" : "undated"))
                .toList();
        assertThat(found).containsExactlyElementsOf(VALUES.lines().toList());
        assertThat(observations("text")).allSatisfy(value -> {
            assertThat(text(value, "source")).isEqualTo("章政发〔2023〕16号");
            assertThat(text(value, "approved")).isEqualTo("true");
            assertThat(text(value, "periodNote")).isIn("-", "文中未注明年份，按印发时（2023-07-06）计");
            assertThat(text(value, "asOf"))
                    .isEqualTo(text(value, "periodNote").equals("-") ? "2022-12-31" : "2023-07-06");
        });
    }

    @Test
    void takesEachPrintedBaseValueAsTheObservationOf2020() {
        List<String> bases = items("table")
                .map(item -> text(item, "id") + " 2020 " + nested(item, "base", "value"))
                .filter(line -> !line.endsWith("-"))
                .toList();
        assertThat(bases).hasSize(17);
        assertThat(observations("table")
                        .map(value ->
                                text(value, "indicator") + " " + text(value, "period") + " " + text(value, "value")))
                .containsExactlyElementsOf(bases);
    }

    @Test
    void leavesEveryIndicatorToTheLeadingBureauAndSaysThatThisIsOurDecision() {
        assertThat(items("table")).hasSize(20);
        assertThat(Stream.concat(items("table"), items("text"))).allSatisfy(item -> {
            assertThat(nested(item, "responsible", "code")).isEqualTo("bureau-development-reform");
            assertThat(nested(item, "responsible", "name")).isEqualTo("发展和改革局");
            assertThat(nested(item, "responsible", "decided")).isEqualTo("true");
            assertThat(nested(item, "responsible", "note")).isEqualTo("文件未指定，暂由牵头单位负责");
        });
    }

    @Test
    void judgesByTheValuesOfTheTextAndByNothingElse() {
        var judged = items("table", "text")
                .filter(item -> !text(item, "status").equals("no-data"))
                .map(item -> String.join(
                        " ",
                        text(item, "id"),
                        text(item, "status"),
                        text(item, "progress"),
                        text(item, "timeShare"),
                        text(item, "behind")));
        assertThat(judged)
                .containsExactly(
                        "5g-base-stations at-risk 47.69 60.00 12.31",
                        "income-ratio on-track 87.50 60.00 -27.50",
                        "urbanisation-rate at-risk 24.05 40.00 15.95");
    }

    @Test
    void doesNotTakeAnUndatedValueThatEqualsTheBaseForProgress() {
        var note = "文中数值未注明年份，且不足以表明基准年以后的变化，暂不评价。";
        assertThat(items("table")
                        .filter(item -> text(item, "statusNote").equals(note))
                        .map(item -> text(item, "id")))
                .containsExactly("5g-coverage", "public-green", "new-urban-jobs");
        assertThat(items("table")
                        .filter(item -> text(item, "id").equals("5g-base-stations"))
                        .map(item -> text(item, "statusNote")))
                .containsExactly("文中未注明年份，按印发时（2023-07-06）计");
    }

    @Test
    void retellsTheGoalsThatNoFigureMeasures() {
        assertThat(objects("$.wordedGoals[*]").map(goal -> text(goal, "year")))
                .containsExactly("2025", "2025", "2025", "2025", "2035", "2035");
    }

    private String document(String field) {
        return JsonPath.read(json, "$." + field);
    }

    private Stream<Map<String, Object>> objects(String path) {
        List<Map<String, Object>> found = JsonPath.read(json, path);
        return found.stream();
    }

    private Stream<Map<String, Object>> items(String... origins) {
        return objects("$.items[*]").filter(item -> Arrays.asList(origins).contains(text(item, "origin")));
    }

    private Stream<Map<String, Object>> observations(String origin) {
        return objects("$.items[*].observations[*]")
                .filter(value -> text(value, "origin").equals(origin));
    }

    private static String target(Map<String, Object> item) {
        return nested(item, "target", "comparator") + nested(item, "target", "value");
    }

    /** The field as text; "-" for null and for nothing. */
    private static String text(Map<String, Object> object, String field) {
        Object value = object.get(field);
        return value == null || value.equals("") ? "-" : value.toString();
    }

    @SuppressWarnings("unchecked") // an object in JSON has text keys
    private static String nested(Map<String, Object> object, String field, String inner) {
        return object.get(field) instanceof Map<?, ?> map ? text((Map<String, Object>) map, inner) : "-";
    }
}
