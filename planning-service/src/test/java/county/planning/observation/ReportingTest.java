package county.planning.observation;

import static county.planning.PlanningApi.COLLEAGUE;
import static county.planning.PlanningApi.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import county.planning.PlanningApi;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The bureau reports values: one officer enters, another approves, and nothing is ever overwritten. */
@ServiceTest
class ReportingTest {

    private static final Map<String, Object> WATER_2022 = Map.of("period", "2022", "value", "17.5", "source", "水务年报");

    private static final Map<String, Object> FIRST_WATER_2022 =
            Map.of("period", "2022", "value", "17.5", "source", "水务年报", "version", 0);

    @Autowired
    private WebTestClient client;

    private PlanningApi api = new PlanningApi(WebTestClient.bindToServer().build());

    @BeforeEach
    void setUp() {
        api = new PlanningApi(client);
    }

    @AfterEach
    void forgetWhatWasEntered() {
        TestDatabase.running().execute("delete from planning.observation where origin = 'entered'");
    }

    @Test
    void countsOnlyAfterAColleaguesApproval() {
        long id = api.entered("reclaimed-water", OFFICER, WATER_2022);
        detail("reclaimed-water")
                .jsonPath("$.status")
                .isEqualTo("no-data")
                .jsonPath("$.statusNote")
                .isEqualTo("已有数值待审核，审核通过后评价。")
                .jsonPath("$.observations[1].approved")
                .isEqualTo(false);

        api.approve(id, COLLEAGUE, 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.approved")
                .isEqualTo(true)
                .jsonPath("$.approvedBy")
                .isEqualTo(COLLEAGUE.username());
        // (17.5 − 15) / (40 − 15) = 10%, at 40% of the time
        detail("reclaimed-water")
                .jsonPath("$.status")
                .isEqualTo("off-track")
                .jsonPath("$.progress")
                .isEqualTo("10.00")
                .jsonPath("$.behind")
                .isEqualTo("30.00");
    }

    @Test
    void isOneLevelStricterWithTheBindingIndicators() {
        // (45 − 35) / (60 − 35) = 40%, exactly in time; (44 − 35) / 25 = 36%, four points behind
        approved("waste-recycling", Map.of("period", "2022", "value", "45", "source", "城管年报", "note", "核实无误"));
        detail("waste-recycling").jsonPath("$.status").isEqualTo("on-track");
        approved(
                "waste-recycling",
                Map.of("period", "2022", "value", "44", "source", "城管年报", "note", "修订", "version", 1));
        detail("waste-recycling").jsonPath("$.status").isEqualTo("at-risk");
    }

    @Test
    void keepsTheApprovedVersionUntilItsRevisionIsApproved() {
        approved("reclaimed-water", WATER_2022);
        long revision = api.entered("reclaimed-water", OFFICER, revision("20", 1));
        detail("reclaimed-water")
                .jsonPath("$.reading.value")
                .isEqualTo("17.5")
                .jsonPath("$.observations.length()")
                .isEqualTo(3);
        api.approve(revision, COLLEAGUE, 2).expectStatus().isOk();
        detail("reclaimed-water")
                .jsonPath("$.reading.value")
                .isEqualTo("20")
                .jsonPath("$.observations.length()")
                .isEqualTo(2)
                .jsonPath("$.history.length()")
                .isEqualTo(3);
    }

    @Test
    void letsNobodyApproveWhatTheyEntered() {
        long id = api.entered("reclaimed-water", OFFICER, WATER_2022);
        api.approve(id, OFFICER, 1)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("这个数值是您录入的，须由本单位的另一位同事审核。");
        detail("reclaimed-water").jsonPath("$.status").isEqualTo("no-data");
    }

    @Test
    void isTheResponsibleUnitsAlone() {
        api.enter("reclaimed-water", Person.FINANCE, WATER_2022)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("您只能查看和办理本单位的数据。");
        long id = api.entered("reclaimed-water", OFFICER, WATER_2022);
        api.approve(id, Person.JUSTICE, 1).expectStatus().isForbidden();
        Person leaderOfTheBureau = new Person("somebody", Role.LEADER, "bureau-development-reform");
        api.approve(id, leaderOfTheBureau, 1).expectStatus().isForbidden();
        api.enter("reclaimed-water", leaderOfTheBureau, WATER_2022)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void tellsTheSecondOfTwoWhoReportAtTheSameTime() {
        api.enter("reclaimed-water", OFFICER, WATER_2022).expectStatus().isCreated();
        api.enter("reclaimed-water", COLLEAGUE, Map.of("period", "2022", "value", "18", "source", "另一来源", "version", 0))
                .expectStatus()
                .isEqualTo(409);
        api.enter("reclaimed-water", COLLEAGUE, revision("18", 2))
                .expectStatus()
                .isEqualTo(409);
        detail("reclaimed-water").jsonPath("$.history.length()").isEqualTo(2);
    }

    @Test
    void takesOnlyOneOfManyReportsThatRaceEachOther() {
        AtomicInteger created = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Thread> racers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    int status = api.enter("reclaimed-water", OFFICER, FIRST_WATER_2022)
                            .returnResult(Void.class)
                            .getStatus()
                            .value();
                    (status == 201 ? created : status == 409 ? refused : new AtomicInteger()).incrementAndGet();
                }))
                .toList();
        racers.forEach(ReportingTest::join);
        assertThat(created).hasValue(1);
        assertThat(refused).hasValue(7);
    }

    @Test
    void approvesNeitherAnotherVersionNorASupersededOneNorOneTwice() {
        long first = api.entered("reclaimed-water", OFFICER, WATER_2022);
        api.approve(first, COLLEAGUE, 2).expectStatus().isEqualTo(409);
        long second = api.entered("reclaimed-water", OFFICER, revision("20", 1));
        api.approve(first, COLLEAGUE, 1).expectStatus().isEqualTo(409);
        api.approve(second, COLLEAGUE, 2).expectStatus().isOk();
        api.approve(second, COLLEAGUE, 2).expectStatus().isEqualTo(409);
    }

    @Test
    void asksWhyAValueIsRevised() {
        api.entered("reclaimed-water", OFFICER, WATER_2022);
        api.enter("reclaimed-water", OFFICER, Map.of("period", "2022", "value", "18", "source", "年报"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("note")
                .jsonPath("$.detail")
                .isEqualTo("2022 年已有数值，修订须在备注中说明原因。");
    }

    @Test
    void revisesWhatTheDocumentSaysToo() {
        approved(
                "urbanisation-rate",
                Map.of("period", "2022", "value", "62.61", "source", "统计年鉴", "note", "补足小数", "version", 1));
        // 0.77 / 3.16
        detail("urbanisation-rate").jsonPath("$.progress").isEqualTo("24.37");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\":2024,\"value\":\"20\",\"source\":\"年报\"}   | period | 2024 年尚未开始，不能录入。",
                "{\"period\":2020,\"value\":\"20\",\"source\":\"年报\"}   | period | 2020 年及以前的数值以规划文件为准，不在这里录入。",
                "{\"period\":2022,\"value\":\"100.5\",\"source\":\"年报\"} | value  | 数值应在 0% 到 100% 之间。",
                "{\"period\":2022,\"value\":\"-1\",\"source\":\"年报\"}   | value  | 数值应在 0% 到 100% 之间。",
                "{\"period\":2022,\"value\":\"17.555\",\"source\":\"年报\"} | value | 数值最多保留 2 位小数。",
                "{\"period\":2022,\"value\":\"30\",\"source\":\"年报\"}   | note   | 与 2020 年的 15% 相差 100.00%，超过 20%，请核对数值；确认无误的，在备注中说明原因。",
            })
    void refusesWhatBreaksARule(String body, String field, String reason) {
        api.post("/indicators/reclaimed-water/observations", OFFICER, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(reason)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        detail("reclaimed-water").jsonPath("$.history.length()").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{\"period\":2022,\"value\":\"17.5\"}",
                "{\"period\":2022,\"value\":\"17.5\",\"source\":\"  \"}",
                "{\"period\":2022,\"value\":\"viel\",\"source\":\"年报\"}",
                "{\"period\":2022,\"value\":\"1e999999999\",\"source\":\"年报\"}",
                "{\"period\":2022,\"value\":\"0.00001\",\"source\":\"年报\"}",
                "{\"period\":\"2022-Q3\",\"value\":\"17.5\",\"source\":\"年报\"}",
                "{\"period\":\"２０２２\",\"value\":\"17.5\",\"source\":\"年报\"}",
                "{\"period\":20220,\"value\":\"17.5\",\"source\":\"年报\"}",
                "{\"period\":\"2022a\",\"value\":\"17.5\",\"source\":\"年报\"}",
                "{\"period\":2022,\"value\":\"17.5\",\"source\":\"年报\",\"version\":-1}",
                "{\"period\":2022,\"value\":\"17.5\",\"source\":\"年报\",\"approved\":true}",
                "{\"period\":2022,",
                "[]",
            })
    void refusesWhatIsMalformed(String body) {
        api.post("/indicators/reclaimed-water/observations", OFFICER, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("请求有误")
                .jsonPath("$.trace")
                .doesNotExist();
    }

    @Test
    void refusesTooMuch() {
        String body = "{\"period\":2022,\"value\":\"17.5\",\"source\":\"" + "x".repeat(300_000) + "\"}";
        api.post("/indicators/reclaimed-water/observations", OFFICER, body)
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void refusesWhatIsNoJson() {
        client.post()
                .uri("/api/planning/indicators/reclaimed-water/observations")
                .headers(headers -> headers.setBearerAuth(OFFICER.token()))
                .contentType(org.springframework.http.MediaType.TEXT_PLAIN)
                .bodyValue("17.5")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void doesNotKnowOtherIndicatorsAndValues() {
        api.enter("no-such-indicator", OFFICER, WATER_2022).expectStatus().isNotFound();
        api.approve(999_999_999L, OFFICER, 1).expectStatus().isNotFound();
        api.post("/observations/abc/approval", OFFICER, Map.of("version", 1))
                .expectStatus()
                .isBadRequest();
        api.post("/observations/1/approval", OFFICER, Map.of("version", 0))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void leavesATraceOfEveryStepWithWhatWasBefore() {
        long first = api.entered("reclaimed-water", OFFICER, WATER_2022);
        long second = api.entered("reclaimed-water", OFFICER, revision("20", 1));
        api.approve(second, COLLEAGUE, 2).expectStatus().isOk();
        api.get("/audit?limit=3", Person.AUDITOR)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [
                          {"actor": "officer-fagai-2", "action": "approve", "entity": "observation", "entityId": "%2$d",
                           "unit": "bureau-development-reform", "before": {"period": "2022", "version": 2, "approved": false},
                           "after": {"version": 2, "approved": true, "approvedOn": "2023-12-13"}},
                          {"actor": "officer-fagai", "action": "enter", "entityId": "%2$d",
                           "before": {"version": 1, "value": "17.5"}, "after": {"version": 2, "value": "20"}},
                          {"actor": "officer-fagai", "action": "enter", "entityId": "%1$d", "before": null,
                           "after": {"version": 1, "value": "17.5", "approved": false, "enteredBy": "officer-fagai",
                                     "enteredOn": "2023-12-13", "asOf": "2022-12-31"}}]}
                        """.formatted(first, second));
    }

    @Test
    void leavesNoTraceOfWhatWasRefused() {
        long first = api.entered("reclaimed-water", OFFICER, WATER_2022);
        api.enter("reclaimed-water", COLLEAGUE, FIRST_WATER_2022).expectStatus().isEqualTo(409);
        api.enter("reclaimed-water", COLLEAGUE, WATER_2022).expectStatus().isEqualTo(422);
        api.approve(first, OFFICER, 1).expectStatus().isForbidden();
        api.get("/audit?limit=1", Person.AUDITOR)
                .expectBody()
                .jsonPath("$.items[0].action")
                .isEqualTo("enter")
                .jsonPath("$.items[0].entityId")
                .isEqualTo(Long.toString(first));
    }

    @Test
    void cannotChangeAValueEvenInTheDatabase() {
        TestDatabase database = TestDatabase.running();
        for (String change : List.of(
                "update observation set value = 1",
                "update observation set version = 9",
                "update observation set entered_by = 'x'",
                "delete from observation")) {
            assertThat(database.refuses("planning", change)).as(change).isTrue();
        }
    }

    private static Map<String, Object> revision(String value, int version) {
        return Map.of("period", "2022", "value", value, "source", "水务年报", "note", "年报修订", "version", version);
    }

    private void approved(String indicator, Map<String, Object> body) {
        long id = api.entered(indicator, OFFICER, body);
        int version = (int) body.getOrDefault("version", 0) + 1;
        api.approve(id, COLLEAGUE, version).expectStatus().isOk();
    }

    private WebTestClient.BodyContentSpec detail(String indicator) {
        return api.get("/indicators/{id}", Person.LEADER, indicator)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
