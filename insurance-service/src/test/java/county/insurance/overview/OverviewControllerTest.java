package county.insurance.overview;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Summary and to-do list on 2023-12-13. */
@ServiceTest
class OverviewControllerTest {

    @Autowired
    private WebTestClient client;

    @AfterEach
    void forgetCompletions() {
        TestDatabase.running().execute("truncate insurance.stage_completion");
    }

    @Test
    void theLeaderSeesEveryUnitsPartOfEveryStage() {
        // Late: onion stages 1 to 4 (3 + 19 + 19 + 1) and pig stage 1 (3). Open: onion 5 (2), pig 2 (22), pig 4 (1).
        get(Person.LEADER, "summary").json("""
                {"module": "insurance", "today": "2023-12-13", "rehearsal": true, "demo": false, "scope": "all",
                 "tally": {"done": 0, "late": 45, "atRisk": 0, "open": 25}}
                """).jsonPath("$.units.length()").isEqualTo(23);
    }

    @Test
    void aTownshipSeesItsOwnRowsOnly() {
        get(Person.CLERK_MINGSHUI, "summary").json("""
                {"scope": "370114001", "tally": {"done": 0, "late": 2, "atRisk": 0, "open": 1},
                 "units": [{"code": "370114001", "name": "明水街道", "done": 0, "late": 2, "atRisk": 0, "open": 1}]}
                """);
    }

    @Test
    void theFiguresSayWhereTheyComeFrom() {
        get(Person.LEADER, "summary")
                .jsonPath("$.figures.length()")
                .isEqualTo(7)
                .json("""
                        {"figures": [
                          {"key": "schemes", "label": "2023年目标价格保险方案", "value": "2", "unit": "个", "compare": null,
                           "state": "none",
                           "source": "章政办发〔2023〕11号；章政办发〔2023〕12号 / 章政办发〔2023〕11号",
                           "asOf": "2023-09-15", "approved": true, "link": "/insurance/schemes"},
                          {"key": "target-price-2023-green-onion", "label": "章丘大葱目标价格", "value": "1.06",
                           "unit": "元/500克", "source": "章政办发〔2023〕11号", "asOf": "2023-07-27",
                           "link": "/insurance/schemes/2023-green-onion"},
                          {"key": "target-price-2023-pig-1", "label": "生猪目标价格", "value": "18.50", "unit": "元/公斤",
                           "source": "章政办发〔2023〕12号 / 章政办发〔2023〕11号", "asOf": "2023-09-15"},
                          {"key": "stage-2023-green-onion-5", "label": "章丘大葱当前阶段“理赔与总结”剩余天数",
                           "value": "49", "unit": "天", "state": "ok", "asOf": "2023-12-13"},
                          {"key": "stage-2023-pig-1-2", "value": "109", "unit": "天"},
                          {"key": "next-deadline", "label": "距下一个截止日（2024-01-31，章丘大葱：理赔与总结）",
                           "value": "49", "unit": "天", "source": "章政办发〔2023〕11号 四"},
                          {"key": "price-missed-2023-green-onion", "value": "37", "unit": "天", "state": "late"}]}
                        """);
    }

    @Test
    void aTownshipsNextDeadlineIsItsOwn() {
        get(Person.CLERK_MINGSHUI, "summary")
                .jsonPath("$.figures[?(@.key=='next-deadline')].value")
                .isEqualTo("109");
    }

    @Test
    void whatWaitsForATownshipIsWhatHasBegunAndIsNotCompleted() {
        get(Person.CLERK_MINGSHUI, "todos").json("""
                {"total": 1, "todos": 3, "items": [{"count": 3, "late": 2, "place": "late", "members": [
                  {"id": "2023-green-onion-2/370114001", "module": "insurance", "title": "章丘大葱：签订保险合同",
                   "unit": "370114001", "unitName": "明水街道", "due": "2023-09-15", "state": "late", "daysLeft": -89,
                   "link": "/insurance/stages?unit=370114001"},
                  {"id": "2023-green-onion-3/370114001", "due": "2023-11-05", "state": "late", "daysLeft": -38},
                  {"id": "2023-pig-1-2/370114001", "due": "2024-03-31", "state": "open", "daysLeft": 109}]}]}
                """, JsonCompareMode.LENIENT);
        complete("2023-green-onion-2");
        get(Person.CLERK_MINGSHUI, "todos")
                .jsonPath("$.todos")
                .isEqualTo(2)
                .jsonPath("$.items[0].members[0].id")
                .isEqualTo("2023-green-onion-3/370114001");
        get(Person.CLERK_MINGSHUI, "summary").json("""
                {"tally": {"done": 1, "late": 1, "atRisk": 0, "open": 1}}
                """);
    }

    @Test
    void aStageThatIsFarAheadDoesNotWaitYet() {
        get(Person.INSURER, "todos")
                .jsonPath("$.items[?(@.place != 'not-yet')].members[*].id")
                .value(
                        Object.class,
                        ids -> assertThat(ids)
                                .isEqualTo(List.of(
                                        "2023-green-onion-2/insurer-designated",
                                        "2023-pig-1-1/insurer-designated",
                                        "2023-green-onion-5/insurer-designated",
                                        "2023-pig-1-2/insurer-designated")));
    }

    @Test
    void nothingWaitsForWhoOversees() {
        for (Person person : List.of(Person.LEADER, Person.AUDITOR, Person.JUSTICE)) {
            get(person, "todos").json("{\"items\": [], \"total\": 0, \"todos\": 0}", JsonCompareMode.STRICT);
        }
    }

    private void complete(String stage) {
        client.put()
                .uri("/api/insurance/stages/{stage}/units/370114001", stage)
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"note\":\"已完成\",\"version\":0}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private BodyContentSpec get(Person person, String what) {
        return client.get()
                .uri("/api/insurance/" + what)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
