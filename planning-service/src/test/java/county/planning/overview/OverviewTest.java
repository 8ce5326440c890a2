package county.planning.overview;

import static county.planning.PlanningApi.COLLEAGUE;
import static county.planning.PlanningApi.OFFICER;

import county.planning.PlanningApi;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The module at a glance on 2023-12-13, and what waits for the bureau then. */
@ServiceTest
class OverviewTest {

    @Autowired
    private WebTestClient client;

    @AfterEach
    void forgetWhatWasEntered() {
        TestDatabase.running().execute("delete from planning.observation where origin = 'entered'");
    }

    @Test
    void sumsUpThePlanAsPrinted() {
        new PlanningApi(client)
                .get("/summary", Person.LEADER)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"module": "planning", "today": "2023-12-13", "rehearsal": true, "demo": false, "scope": "all",
                         "tally": {"done": 1, "late": 0, "atRisk": 2, "open": 26}, "units": []}
                        """)
                .jsonPath("$.figures[0]")
                .isEqualTo(figure(
                        "urbanisation-rate",
                        "常住人口城镇化率（2022年）",
                        "62.6",
                        "%",
                        "2025年目标 65%",
                        "risk",
                        "章政发〔2023〕16号 第一章 一（一）",
                        "2022-12-31",
                        "/planning/indicators/urbanisation-rate"))
                .jsonPath("$.figures[1]")
                .isEqualTo(count("achieved", "指标已达成", 0, 29, "none"))
                .jsonPath("$.figures[2]")
                .isEqualTo(count("on-track", "指标进度正常", 1, 29, "ok"))
                .jsonPath("$.figures[3]")
                .isEqualTo(count("at-risk", "指标有风险", 2, 29, "risk"))
                .jsonPath("$.figures[4]")
                .isEqualTo(count("off-track", "指标明显落后", 0, 29, "none"))
                .jsonPath("$.figures[5]")
                .isEqualTo(count("no-data", "指标暂无数据", 26, 29, "none"))
                .jsonPath("$.figures[6]")
                .isEqualTo(count("binding-on-course", "约束性指标达成或正常", 0, 2, "none"))
                .jsonPath("$.figures[7]")
                .isEqualTo(count("binding-behind", "约束性指标落后", 0, 2, "none"))
                .jsonPath("$.figures[8]")
                .isEqualTo(count("binding-no-data", "约束性指标暂无数据", 2, 2, "none"))
                .jsonPath("$.figures[9].value")
                .isEqualTo("17")
                .jsonPath("$.figures.length()")
                .isEqualTo(10);
    }

    @Test
    void tellsEveryBureauTheSame() {
        new PlanningApi(client)
                .get("/summary", Person.JUSTICE)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"scope\": \"all\", \"tally\": {\"done\": 1, \"late\": 0, \"atRisk\": 2, \"open\": 26}}");
    }

    @Test
    void asksTheBureauForEveryValueOfTheLastCompleteYear() {
        // All but the urbanisation rate, which the document gives for 2022. What was due before the plan is not late.
        new PlanningApi(client)
                .get("/todos", OFFICER)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.place == 'later')].title")
                .isEqualTo("28 项指标的 2022 年数值待填报")
                .jsonPath("$..members[?(@.id == 'report-2022-urbanisation-rate')]")
                .isEmpty()
                .jsonPath("$..members[?(@.id == 'report-2022-5g-base-stations')].title")
                .isEqualTo("报送 2022 年指标数值：建成5G基站数量")
                .jsonPath("$.items[?(@.place == 'later' && @.due != null)]")
                .isEmpty()
                .jsonPath("$.items[?(@.state != 'open')]")
                .isEmpty();
    }

    @Test
    void asksNobodyElse() {
        PlanningApi api = new PlanningApi(client);
        for (Person person : List.of(Person.LEADER, Person.AUDITOR, Person.FINANCE)) {
            api.get("/todos", person).expectStatus().isOk().expectBody().json("{\"items\": [], \"total\": 0}");
        }
    }

    @Test
    void asksAColleagueToApproveAndNotWhoEntered() {
        PlanningApi api = new PlanningApi(client);
        long id = api.entered("reclaimed-water", OFFICER, Map.of("period", 2022, "value", "17.5", "source", "水务年报"));
        api.get("/todos", OFFICER)
                .expectBody()
                .jsonPath("$.items[?(@.place == 'later')].count")
                .isEqualTo(27);
        api.get("/todos", COLLEAGUE)
                .expectBody()
                .jsonPath("$.items[?(@.place == 'later')].count")
                .isEqualTo(27)
                .jsonPath("$.items[?(@.id == 'approve-%d')].title".formatted(id))
                .isEqualTo("审核 2022 年指标数值：城镇再生水利用率")
                .jsonPath("$.items[?(@.id == 'approve-%d')].link".formatted(id))
                .isEqualTo("/planning/indicators/reclaimed-water");
        api.approve(id, COLLEAGUE, 1).expectStatus().isOk();
        api.get("/todos", COLLEAGUE)
                .expectBody()
                .jsonPath("$.items[?(@.place == 'first')]")
                .isEmpty();
        api.get("/summary", Person.LEADER).expectBody().json("{\"tally\": {\"late\": 1, \"open\": 25}}");
    }

    private static Map<String, Object> count(String key, String label, int value, int of, String state) {
        return figure(
                key,
                label,
                Integer.toString(value),
                "项",
                "共 " + of + " 项",
                state,
                "章政发〔2023〕16号",
                "2023-12-13",
                "/planning/indicators" + (key.startsWith("binding-") ? "" : "?status=" + key));
    }

    private static Map<String, Object> figure(
            String key,
            String label,
            String value,
            String unit,
            String compare,
            String state,
            String source,
            String asOf,
            String link) {
        return Map.of(
                "key",
                key,
                "label",
                label,
                "value",
                value,
                "unit",
                unit,
                "compare",
                compare,
                "state",
                state,
                "source",
                source,
                "asOf",
                asOf,
                "approved",
                true,
                "link",
                link);
    }
}
