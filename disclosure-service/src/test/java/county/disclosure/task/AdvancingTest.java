package county.disclosure.task;

import static org.assertj.core.api.Assertions.assertThat;

import county.disclosure.Desk;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A unit's work from the first report to acceptance, and everything that must not happen on the way. */
@ServiceTest
class AdvancingTest {

    private static final int TASK = 16;
    private static final String XIUHUI = "370114008";
    private static final String OFFICE = "bureau-government-office";
    private static final String PAGE = "/api/disclosure/tasks/2023/16/units/";
    private static final Person BIG_DATA = new Person("officer-big-data", Role.BUREAU_OFFICER, "bureau-big-data");
    private static final Person OFFICE_OFFICER = new Person("officer-office", Role.BUREAU_OFFICER, OFFICE);

    @Autowired
    private WebTestClient client;

    private Desk desk;

    @BeforeEach
    void clear() {
        desk = new Desk(client);
        Desk.clear();
    }

    @Test
    void goesFromTheFirstReportOverAReturnToAcceptance() {
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "in-progress", "已征求意见", null, 0)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.state")
                .isEqualTo("in-progress");
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "submitted", "已公布采纳情况", "网站“意见征集”栏目", 1)
                .expectStatus()
                .isOk();
        desk.put(Person.DISCLOSURE_OFFICE, TASK, XIUHUI, "returned", "缺未采纳的理由", null, 2)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.note")
                .isEqualTo("缺未采纳的理由")
                .jsonPath("$.evidence")
                .isEqualTo("网站“意见征集”栏目");
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "submitted", "已补充理由", "https://www.example.org/2", 3)
                .expectStatus()
                .isOk();
        desk.put(Person.DISCLOSURE_OFFICE, TASK, XIUHUI, "accepted", null, null, 4)
                .expectStatus()
                .isOk();
        desk.read(Person.CLERK_XIUHUI, PAGE + XIUHUI)
                .jsonPath("$.state")
                .isEqualTo("accepted")
                .jsonPath("$.note")
                .isEqualTo("已补充理由")
                .jsonPath("$.evidence")
                .isEqualTo("https://www.example.org/2")
                .jsonPath("$.version")
                .isEqualTo(5)
                .jsonPath("$.actions.length()")
                .isEqualTo(0)
                .jsonPath("$.changedAt")
                .value(String.class, at -> assertThat(at).startsWith("2023-12-1"));
        desk.read(Person.LEADER, "/api/disclosure/tasks/2023/16")
                .jsonPath("$.tally.accepted")
                .isEqualTo(1)
                .jsonPath("$.tally.notStarted")
                .isEqualTo(42);
    }

    @Test
    void keepsTheWholeHistoryForWhoMaySeeTheUnit() {
        long before = changes();
        desk.submitted(Person.CLERK_XIUHUI, 18, XIUHUI);
        desk.put(Person.DISCLOSURE_OFFICE, 18, XIUHUI, "returned", "请补充结果运用情况", null, 1)
                .expectStatus()
                .isOk();
        assertThat(changes()).as("audit events").isEqualTo(before + 2);
        for (Person reader : List.of(Person.CLERK_XIUHUI, Person.LEADER, Person.DISCLOSURE_OFFICE_2)) {
            desk.read(reader, "/api/disclosure/tasks/2023/18/units/" + XIUHUI)
                    .jsonPath("$.history[0].fromState")
                    .isEqualTo("submitted")
                    .jsonPath("$.history[0].toState")
                    .isEqualTo("returned")
                    .jsonPath("$.history[0].action")
                    .isEqualTo("review")
                    .jsonPath("$.history[0].note")
                    .isEqualTo("请补充结果运用情况")
                    .jsonPath("$.history[0].by")
                    .isEqualTo("政府办公室 政务公开")
                    .jsonPath("$.history[0].what")
                    .isEqualTo("审核")
                    .jsonPath("$.history[1].fromState")
                    .isEqualTo("not-started")
                    .jsonPath("$.history[1].toState")
                    .isEqualTo("submitted")
                    .jsonPath("$.history[1].action")
                    .isEqualTo("report")
                    .jsonPath("$.history[1].evidence")
                    .isEqualTo("https://www.example.org/1");
        }
        desk.get(Person.CLERK_MINGSHUI, "/api/disclosure/tasks/2023/18/units/" + XIUHUI)
                .expectStatus()
                .isForbidden();
        String history = "/api/disclosure/history?entity=task&id=2023/18&unit=" + XIUHUI;
        desk.read(Person.CLERK_XIUHUI, history)
                .jsonPath("$.items[0].by")
                .isEqualTo("政府办公室 政务公开")
                .jsonPath("$.items[0].what")
                .isEqualTo("审核")
                .jsonPath("$.items[0].note")
                .isEqualTo("请补充结果运用情况")
                .jsonPath("$.items[1].by")
                .isEqualTo("绣惠街道 经办")
                .jsonPath("$.items[1].what")
                .isEqualTo("填报进展");
        for (String foreign : List.of(
                history,
                "/api/disclosure/history?entity=task&id=2023/18",
                "/api/disclosure/history?entity=unit-duty&id=1")) {
            desk.get(Person.CLERK_MINGSHUI, foreign).expectStatus().isNotFound();
        }
    }

    @Test
    void tellsTheAuditorWhoChangedWhatFromWhatToWhat() {
        desk.submitted(Person.CLERK_XIUHUI, 20, XIUHUI);
        desk.read(Person.AUDITOR, "/api/disclosure/audit?limit=1")
                .jsonPath("$.items[0].actor")
                .isEqualTo("clerk-xiuhui")
                .jsonPath("$.items[0].action")
                .isEqualTo("report")
                .jsonPath("$.items[0].entity")
                .isEqualTo("task")
                .jsonPath("$.items[0].entityId")
                .isEqualTo("2023/20")
                .jsonPath("$.items[0].unit")
                .isEqualTo(XIUHUI)
                .jsonPath("$.items[0].before")
                .doesNotExist()
                .jsonPath("$.items[0].after.state")
                .isEqualTo("submitted")
                .jsonPath("$.items[0].requestId")
                .isNotEmpty();
    }

    @Test
    void leavesNoTraceOfWhatWasRefused() {
        long before = changes();
        desk.put(Person.CLERK_MINGSHUI, TASK, XIUHUI, "submitted", "代报", "截图", 0)
                .expectStatus()
                .isForbidden();
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "in-progress", "在办", null, 7)
                .expectStatus()
                .isEqualTo(409);
        assertThat(changes()).isEqualTo(before);
        desk.read(Person.CLERK_XIUHUI, PAGE + XIUHUI).jsonPath("$.version").isEqualTo(0);
    }

    @Test
    void rollsTheChangeBackWhenItCannotBeAudited() {
        TestDatabase server = TestDatabase.running();
        server.execute("alter table disclosure.audit_event add constraint closed check (entity_id <> '2023/19')");
        try {
            desk.put(Person.CLERK_XIUHUI, 19, XIUHUI, "in-progress", "在办", null, 0)
                    .expectStatus()
                    .isEqualTo(422);
        } finally {
            server.execute("alter table disclosure.audit_event drop constraint closed");
        }
        desk.read(Person.CLERK_XIUHUI, "/api/disclosure/tasks/2023/19/units/" + XIUHUI)
                .jsonPath("$.state")
                .isEqualTo("not-started");
    }

    @Test
    void letsOnlyTheUnitItselfReport() {
        for (Person other : List.of(Person.CLERK_MINGSHUI, Person.DISCLOSURE_OFFICE, BIG_DATA, Person.JUSTICE)) {
            desk.put(other, TASK, XIUHUI, "in-progress", "代报", null, 0)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.detail")
                    .value(String.class, detail -> assertThat(detail).contains("单位"));
        }
        desk.put(BIG_DATA, TASK, "bureau-big-data", "in-progress", "在办", null, 0)
                .expectStatus()
                .isOk();
    }

    @Test
    void letsOnlyTheDisclosureOfficeReview() {
        desk.submitted(Person.CLERK_XIUHUI, TASK, XIUHUI);
        for (Person other : List.of(BIG_DATA, OFFICE_OFFICER, Person.CLERK_XIUHUI, Person.CLERK_MINGSHUI)) {
            desk.put(other, TASK, XIUHUI, "accepted", null, null, 1)
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void keepsFourEyesWithinTheDisclosureOffice() {
        desk.submitted(Person.DISCLOSURE_OFFICE, TASK, OFFICE);
        for (String verdict : List.of("accepted", "returned")) {
            desk.put(Person.DISCLOSURE_OFFICE, TASK, OFFICE, verdict, "自审", null, 1)
                    .expectStatus()
                    .isEqualTo(403)
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("不能审核自己提交的材料，请由另一位同事审核。");
        }
        desk.put(Person.DISCLOSURE_OFFICE_2, TASK, OFFICE, "accepted", "符合要求", null, 1)
                .expectStatus()
                .isOk();
    }

    @Test
    void letsNobodyChangeWhatWaitsForReviewOrHasBeenAccepted() {
        desk.submitted(Person.CLERK_XIUHUI, TASK, XIUHUI);
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "in-progress", "再改", null, 1)
                .expectStatus()
                .isEqualTo(422);
        desk.put(Person.DISCLOSURE_OFFICE, TASK, XIUHUI, "accepted", null, null, 1)
                .expectStatus()
                .isOk();
        desk.put(Person.DISCLOSURE_OFFICE, TASK, XIUHUI, "returned", "反悔", null, 2)
                .expectStatus()
                .isEqualTo(422);
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "submitted", "再报", "截图", 2)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void refusesToReviewWhatHasNotBeenSubmitted() {
        desk.put(Person.DISCLOSURE_OFFICE, TASK, XIUHUI, "accepted", null, null, 0)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void tellsTheSecondOfTwoThatTheyCameTooLate() {
        desk.submitted(Person.CLERK_XIUHUI, TASK, XIUHUI);
        desk.put(Person.DISCLOSURE_OFFICE, TASK, XIUHUI, "accepted", null, null, 1)
                .expectStatus()
                .isOk();
        desk.put(Person.DISCLOSURE_OFFICE_2, TASK, XIUHUI, "returned", "缺材料", null, 1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("刚刚被别人修改过"));
    }

    @Test
    void letsExactlyOneOfManyAtOnceWin() {
        long before = changes();
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "in-progress", "第" + i + "次", null, 0)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value()))
                .toList();
        List<Integer> answers =
                calls.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(changes()).isEqualTo(before + 1);
    }

    static Stream<BadReport> badReports() {
        String long1001 = "字".repeat(1001);
        String long501 = "字".repeat(501);
        return Stream.of(
                new BadReport("{}", 400, "version"),
                new BadReport("{\"version\":0}", 400, "state"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"好\"}", 400, "version"),
                new BadReport("{\"state\":\"in-progress\",\"version\":0}", 400, "note"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"  \\n\",\"version\":0}", 400, "note"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"" + long1001 + "\",\"version\":0}", 400, "note"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"a\\u0000b\",\"version\":0}", 400, "note"),
                new BadReport("{\"state\":\"submitted\",\"note\":\"好\",\"version\":0}", 400, "evidence"),
                new BadReport(
                        "{\"state\":\"submitted\",\"note\":\"好\",\"evidence\":\" \",\"version\":0}", 400, "evidence"),
                new BadReport(evidence(long501), 400, "evidence"),
                new BadReport(evidence("javascript:alert(1)"), 400, "evidence"),
                new BadReport(evidence(" JavaScript:alert(1)"), 400, "evidence"),
                new BadReport(evidence("ftp://www.example.org/a"), 400, "evidence"),
                new BadReport(evidence("data:text/html,x"), 400, "evidence"),
                new BadReport("{\"state\":\"returned\",\"version\":0}", 400, "note"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"好\",\"version\":-1}", 400, "version"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"好\",\"version\":\"x\"}", 400, "version"),
                new BadReport("{\"state\":\"done\",\"note\":\"好\",\"version\":0}", 400, "state"),
                new BadReport("{\"state\":\"1\",\"note\":\"好\",\"version\":0}", 400, "state"),
                new BadReport("{\"state\":1,\"note\":\"好\",\"version\":0}", 400, "state"),
                new BadReport("{\"state\":\"not-started\",\"note\":\"好\",\"version\":0}", 422, "state"),
                new BadReport("{\"state\":\"in-progress\",\"note\":\"好\",\"version\":0,\"unit\":\"x\"}", 400, "unit"),
                new BadReport("{\"state\":\"in-progress\",", 400, null),
                new BadReport("[]", 400, null),
                new BadReport("", 400, null));
    }

    @ParameterizedTest
    @MethodSource("badReports")
    void refusesABadReportInChinese(BadReport bad) {
        var body = desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, bad.body())
                .expectStatus()
                .isEqualTo(bad.status())
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).matches("(U\\+[0-9A-F]{4,6}|[^A-Za-z])*。"));
        if (bad.field() == null) {
            body.jsonPath("$.errors").doesNotExist();
        } else {
            body.jsonPath("$.errors[0].field")
                    .isEqualTo(bad.field())
                    .jsonPath("$.errors[0].reason")
                    .value(String.class, reason -> assertThat(reason).matches(".*\\p{IsHan}.*。"));
        }
        desk.read(Person.CLERK_XIUHUI, PAGE + XIUHUI).jsonPath("$.version").isEqualTo(0);
    }

    @Test
    void takesWordsAndAddressesAsEvidence() {
        int version = 0;
        for (String evidence :
                List.of("https://www.example.org/a?b=c#d", "HTTP://www.example.org", "网站首页“政策解读”栏目，见附件：截图 1")) {
            desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "in-progress", "多行\\n说明", evidence, version++)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.evidence")
                    .isEqualTo(evidence);
        }
    }

    @Test
    void refusesWhatIsTooLargeOrNotJson() {
        desk.put(Person.CLERK_XIUHUI, TASK, XIUHUI, "in-progress", "字".repeat(100_000), null, 0)
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        client.put()
                .uri(PAGE + XIUHUI)
                .headers(headers -> headers.setBearerAuth(Person.CLERK_XIUHUI.token()))
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("办结")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void knowsNoOtherTaskAndNoOtherUnit() {
        desk.put(Person.CLERK_XIUHUI, 36, XIUHUI, "in-progress", "在办", null, 0)
                .expectStatus()
                .isNotFound();
        desk.put(Person.CLERK_XIUHUI, 14, XIUHUI, "in-progress", "在办", null, 0)
                .expectStatus()
                .isNotFound();
        desk.put(Person.DISCLOSURE_OFFICE, TASK, "370114777", "accepted", null, null, 0)
                .expectStatus()
                .isNotFound();
    }

    private static String evidence(String written) {
        return "{\"state\":\"submitted\",\"note\":\"好\",\"evidence\":\"" + written + "\",\"version\":0}";
    }

    private long changes() {
        return Long.parseLong(TestDatabase.running().text("select count(*) from disclosure.audit_event"));
    }

    record BadReport(String body, int status, @Nullable String field) {

        @Override
        public String toString() {
            return body.length() > 80 ? body.substring(0, 80) + "…" : body;
        }
    }
}
