package county.planning.monitoring;

import county.planning.PlanningApi;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class IndicatorDetailTest {

    @Autowired
    private WebTestClient client;

    @Test
    void showsTheWorkedExampleWithEverythingThatItRestsOn() {
        new PlanningApi(client)
                .get("/indicators/urbanisation-rate", Person.AUDITOR)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"plan": "济南市章丘区新型城镇化规划（2021—2035年）", "source": "章政发〔2023〕16号",
                         "issuedOn": "2023-07-06",
                         "rule": {"atRiskBehind": "10", "offTrackBehind": "25", "bindingStricter": true},
                         "id": "urbanisation-rate", "no": 18, "group": "two-way", "name": "常住人口城镇化率", "unit": "%",
                         "nature": "expected", "lowerIsBetter": false, "origin": "table",
                         "base": {"year": 2020, "value": "61.84"},
                         "target": {"year": 2025, "comparator": "=", "value": "65"},
                         "status": "at-risk", "statusLabel": "有风险", "basis": "path",
                         "reading": {"year": 2022, "value": "62.6"},
                         "progress": "24.05", "timeShare": "40.00", "expected": "40.00", "behind": "15.95",
                         "history": [{"period": "2020", "value": "61.84", "origin": "table", "approved": true, "version": 1},
                                     {"period": "2022", "value": "62.6", "origin": "text", "approved": true, "version": 1,
                                      "asOf": "2022-12-31", "location": "第一章 一（一）"}]}
                        """);
    }

    @Test
    void doesNotKnowOtherIndicators() {
        new PlanningApi(client)
                .get("/indicators/{id}", Person.LEADER, "no-such-indicator")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("没有找到这项指标。");
    }

    @Test
    void givesTheSameFiguresToEveryoneWhoWorksInTheModule() {
        PlanningApi api = new PlanningApi(client);
        for (Person person : java.util.List.of(Person.LEADER, PlanningApi.OFFICER, Person.JUSTICE)) {
            api.get("/indicators", person)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(29);
        }
    }
}
