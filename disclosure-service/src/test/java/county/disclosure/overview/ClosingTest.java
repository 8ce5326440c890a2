package county.disclosure.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.disclosure.Desk;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A year that is over: history until somebody reports in it, closed by two people, read for ever, and reopened. */
@ServiceTest
class ClosingTest {

    private static final String PERIODS = "/api/disclosure/periods";
    private static final Person FIRST = Person.GOVERNMENT_OFFICE;
    private static final Person SECOND =
            new Person("officer-zhengfuban-b", Role.BUREAU_OFFICER, "bureau-government-office");

    @Autowired
    private WebTestClient client;

    private Desk desk;

    @BeforeEach
    void aYearIsOver() {
        desk = new Desk(client);
        takeOut();
        execute("""
                insert into work_plan values (2022, '某文〔2022〕1号', '2022-01-31');
                insert into plan_section values (2022, 1, 1, '一', '一');
                insert into task values (2022, 1, 1, 1, '旧任务', 'date', '2022-06-30', false, false);
                insert into task_responsible values (2022, 1, 1, 'bureau-justice', null);
                """);
    }

    @AfterEach
    void takeOut() {
        execute("""
                truncate closed_period, period_closing, idempotency_key; delete from unit_task;
                delete from task_responsible where year = 2022; delete from task where year = 2022;
                delete from plan_section where year = 2022; delete from work_plan where year = 2022;
                """);
    }

    @Test
    void whatWasOverBeforeAnybodyReportedIsHistoryAndNobodyIsAsked() {
        assertThat(state()).isEqualTo("history");
        desk.read(Person.LEADER, PERIODS + "/2022")
                .jsonPath("$.period.name")
                .isEqualTo("2022 年度政务公开工作")
                .jsonPath("$.period.tally.late")
                .isEqualTo(0)
                .jsonPath("$.period.tally.open")
                .isEqualTo(1);
        assertThat(todoIds()).doesNotContain("2022/1/bureau-justice");
        desk.read(Person.LEADER, "/api/disclosure/summary")
                .jsonPath("$.figures[?(@.key == 'tasks-2022')]")
                .doesNotExist();
        report("in-progress", null, 0).expectStatus().isOk();
        assertThat(state()).isEqualTo("ended");
        assertThat(todoIds()).contains("2022/1/bureau-justice");
        desk.read(Person.LEADER, "/api/disclosure/summary")
                .jsonPath("$.figures[?(@.key == 'overdue-2022')].value")
                .isEqualTo("1")
                .jsonPath("$.figures[?(@.key == 'tasks-2023')].value")
                .isEqualTo("52");
    }

    @Test
    void aYearUnderWayIsNotClosed() {
        propose(FIRST, "2023", "close", 1)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("还在办理中", "2023-12-31"));
    }

    @Test
    void whatMustBeSettledFirstIsSaid() {
        report("submitted", "https://www.example.org/1", 0).expectStatus().isOk();
        desk.read(FIRST, PERIODS + "/2022").jsonPath("$.obstacles[0]").isEqualTo("还有 1 项提交的材料没有审核");
        propose(FIRST, "2022", "close", 1)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo("还不能办结：还有 1 项提交的材料没有审核。");
    }

    @Test
    void twoPeopleCloseItAndNobodyWritesInItUntilTwoHaveReopenedIt() {
        report("in-progress", null, 0).expectStatus().isOk();
        propose(Person.JUSTICE, "2022", "close", 1).expectStatus().isForbidden();
        propose(Person.LEADER, "2022", "close", 1).expectStatus().isForbidden();
        propose(FIRST, "2022", "close", 0).expectStatus().isEqualTo(409);
        String key = UUID.randomUUID().toString();
        String proposed =
                body(propose(FIRST, "2022", "close", 1, key).expectStatus().isOk());
        assertThat(body(propose(FIRST, "2022", "close", 1, key).expectStatus().isOk()))
                .isEqualTo(proposed);
        propose(SECOND, "2022", "close", 1).expectStatus().isEqualTo(422);
        int id = JsonPath.read(proposed, "$.period.proposed.id");

        decide(FIRST, id, true, 1).expectStatus().isForbidden();
        decide(SECOND, id, true, 2).expectStatus().isEqualTo(409);
        decide(SECOND, id, true, 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.period.state")
                .isEqualTo("closed")
                .jsonPath("$.period.closed.leftOpen")
                .isEqualTo(1)
                .jsonPath("$.history[0].state")
                .isEqualTo("confirmed");
        decide(SECOND, id, true, 2).expectStatus().isEqualTo(409);

        report("in-progress", null, 1)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("“2022 年度政务公开工作”已于 2023-12-13 办结（officer-zhengfuban提出，officer-zhengfuban-b核准），"
                        + "只能查阅。确需更正的，请牵头部门的两位工作人员先恢复办理。");
        desk.put(Person.CLERK_MINGSHUI, 16, "370114001", "in-progress", "在办", null, 0)
                .expectStatus()
                .isOk();
        assertThat(todoIds()).doesNotContain("2022/1/bureau-justice");
        desk.read(Person.JUSTICE, "/api/disclosure/tasks/2022/1")
                .jsonPath("$.title")
                .isEqualTo("旧任务");
        assertThat(text("select string_agg(action || ' ' || actor, ', ' order by seq) from disclosure.audit_event"
                        + " where entity = 'period' and entity_id = '2022'"))
                .endsWith("propose-close officer-zhengfuban, close officer-zhengfuban-b");

        String again = body(propose(SECOND, "2022", "reopen", 0).expectStatus().isOk());
        decide(FIRST, JsonPath.read(again, "$.period.proposed.id"), true, 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.period.state")
                .isEqualTo("ended");
        report("in-progress", null, 1).expectStatus().isOk();
    }

    @Test
    void whoDeclinesSaysWhyAndWhoProposedTakesItBackWithoutAWord() {
        int id = JsonPath.read(
                body(propose(FIRST, "2022", "close", 1).expectStatus().isOk()), "$.period.proposed.id");
        decide(SECOND, id, false, 1).expectStatus().isEqualTo(422);
        decide(FIRST, id, false, 1).expectStatus().isOk();
        assertThat(state()).isEqualTo("history");
        propose(FIRST, "2022", "close", 1).expectStatus().isOk();
    }

    @Test
    void anUnknownYearIsUnknown() {
        desk.get(Person.LEADER, PERIODS + "/1999").expectStatus().isNotFound();
        propose(FIRST, "1999", "close", 0).expectStatus().isNotFound();
    }

    private ResponseSpec report(String state, @org.jspecify.annotations.Nullable String evidence, int version) {
        return client.put()
                .uri("/api/disclosure/tasks/2022/1/units/bureau-justice")
                .headers(headers -> headers.setBearerAuth(Person.JUSTICE.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"state\":\"%s\",\"note\":\"在办\",\"evidence\":%s,\"version\":%d}"
                        .formatted(state, evidence == null ? "null" : "\"" + evidence + "\"", version))
                .exchange();
    }

    private ResponseSpec propose(Person person, String period, String act, long leftOpen) {
        return propose(person, period, act, leftOpen, UUID.randomUUID().toString());
    }

    private ResponseSpec propose(Person person, String period, String act, long leftOpen, String key) {
        return post(
                person,
                PERIODS + "/" + period + "/closings",
                "{\"act\":\"%s\",\"reason\":\"工作已经结束\",\"leftOpen\":%d}".formatted(act, leftOpen),
                key);
    }

    private ResponseSpec decide(Person person, int id, boolean confirm, int version) {
        return post(
                person,
                PERIODS + "/2022/closings/" + id + "/decision",
                "{\"confirm\":%b,\"version\":%d}".formatted(confirm, version),
                UUID.randomUUID().toString());
    }

    private ResponseSpec post(Person person, String address, String body, String key) {
        return client.post()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String state() {
        return JsonPath.read(body(desk.get(Person.LEADER, PERIODS + "/2022")), "$.period.state");
    }

    private List<String> todoIds() {
        return JsonPath.read(body(desk.get(Person.JUSTICE, "/api/disclosure/todos")), "$.items[*].id");
    }

    private static String body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = disclosure; " + sql + " commit");
    }
}
