package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.insurance.TestSheet;
import county.insurance.subsidy.LedgerMetrics;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** From the village's notice board to the treasury: every step by somebody else, every fen in the books. */
@ServiceTest
class ReviewTest {

    private static final Person COLLEAGUE = new Person("clerk-xiuhui-b", Role.TOWNSHIP_CLERK, "370114008");
    private static final Person INSURER_B = new Person("insurer-b", Role.INSURER, "insurer-designated");
    private static final Person FINANCE_B = new Person("officer-caizheng-b", Role.BUREAU_OFFICER, "bureau-finance");
    private static final List<String> IDENTITIES =
            List.of("11010519491231002X", "110101199003070070", "370114198001010010");

    @Autowired
    private WebTestClient http;

    @Autowired
    private LedgerMetrics metrics;

    @Autowired
    private MeterRegistry meters;

    private Caller caller;
    private String list;

    @BeforeEach
    void enterThreeHouseholds() {
        TestScheme.add();
        caller = new Caller(http);
        String village =
                TestDatabase.running().text("select min(code) from insurance.village where township = '370114008'");
        list = caller.text(
                caller.post(
                        COLLEAGUE,
                        "lists",
                        "{'scheme':'%s','township':'370114008','village':'%s'}".formatted(TestScheme.ONION, village)),
                "$.id");
        for (int i = 0; i < 3; i++) {
            caller.post(
                            COLLEAGUE,
                            "lists/" + list + "/policies",
                            "{'kind':'household','name':'农户%d','identity':'%s','phone':'13800001234','account':'620000001234','quantity':%s,'previousQuantity':3}"
                                    .formatted(i, IDENTITIES.get(i), i + 1.37))
                    .expectStatus()
                    .isCreated();
        }
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    private ResponseSpec act(Person person, String what, String body) {
        return caller.post(person, "lists/" + list + "/" + what, body);
    }

    private ResponseSpec act(Person person, String what) {
        return act(person, what, "{'version':" + version() + "}");
    }

    private int version() {
        return Integer.parseInt(TestDatabase.running().text("select version from insurance.enrolment_list"));
    }

    private void noticeHasEnded() {
        act(Person.CLERK_XIUHUI, "notice").expectStatus().isOk();
        TestDatabase.running().execute("update insurance.notice set starts_on = starts_on - 6, ends_on = ends_on - 6");
        act(Person.CLERK_XIUHUI, "notice/closing").expectStatus().isOk();
    }

    private void submitted() {
        noticeHasEnded();
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}")
                .expectStatus()
                .isOk();
    }

    private ResponseSpec underwrite(Person insurer, int first) {
        return act(
                insurer,
                "underwriting",
                "{'version':%d,'prefix':'PDAA','first':%d,'collectedOn':'2023-12-13'}".formatted(version(), first));
    }

    private void inForce() {
        submitted();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        act(Person.DEVELOPMENT_REFORM, "approval").expectStatus().isOk();
        act(Person.FINANCE, "approval").expectStatus().isOk();
    }

    @Test
    void theNoticeShowsFourThingsToEverybodyAndRunsFiveFullDays() {
        act(Person.CLERK_XIUHUI, "notice")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("notice");
        caller.get(null, "public/notices?township=370114008").expectBody().json("""
                {"items": [{"townshipName": "绣惠街道", "startsOn": "2023-12-13", "endsOn": "2023-12-18", "policies": 3}]}
                """);
        String notice = TestDatabase.running().text("select id from insurance.notice");
        caller.get(null, "public/notices/" + notice)
                .expectBody()
                .json("""
                        {"items": [{"no": 1, "name": "农户0", "quantity": "1.37", "premium": "335.65",
                                    "sumInsured": "4795.00", "grown": false}, {}, {}]}
                        """)
                .jsonPath("$.items[0].length()")
                .isEqualTo(6);
        act(Person.CLERK_XIUHUI, "notice/closing")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("公示尚未期满，最后一个整天为 2023-12-18（星期一），自次日起才能结束。");
    }

    @Test
    void anObjectionMustBeAnsweredBeforeTheNoticeCloses() {
        act(Person.CLERK_XIUHUI, "notice").expectStatus().isOk();
        String objection = caller.text(
                act(Person.CLERK_XIUHUI, "objections", "{'raisedOn':'2023-12-13','content':'面积不实'}"), "$.id");
        TestDatabase.running().execute("update insurance.notice set starts_on = starts_on - 6, ends_on = ends_on - 6");
        act(Person.CLERK_XIUHUI, "notice/closing").expectStatus().isEqualTo(422);
        caller.post(
                        Person.CLERK_MINGSHUI,
                        "objections/" + objection + "/resolution",
                        "{'version':1,'upheld':false,'resolution':'已实地核实'}")
                .expectStatus()
                .isNotFound();
        caller.post(
                        Person.CLERK_XIUHUI,
                        "objections/" + objection + "/resolution",
                        "{'version':1,'upheld':false,'resolution':'已实地核实'}")
                .expectStatus()
                .isForbidden();
        caller.post(
                        COLLEAGUE,
                        "objections/" + objection + "/resolution",
                        "{'version':1,'upheld':false,'resolution':'已实地核实'}")
                .expectStatus()
                .isOk();
        act(Person.CLERK_XIUHUI, "notice/closing").expectStatus().isOk();
    }

    @Test
    void everyStepIsTakenBySomebodyElseAndTheBooksBalance() {
        inForce();
        caller.get(Person.CLERK_XIUHUI, "lists/" + list)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("in-force");
        assertThat(TestDatabase.running().text("select string_agg(certificate, ',' order by id) from insurance.policy"))
                .isEqualTo("PDAA00000001,PDAA00000002,PDAA00000003");
        caller.get(Person.FINANCE, "ledger/check?scheme=" + TestScheme.ONION)
                .expectBody()
                .json("""
                        {"balanced": true, "items": [{"payer": "farmer", "difference": "0.00"}, {}, {}, {}]}
                        """);
        caller.get(Person.LEADER, "lists/" + list + "/review")
                .expectBody()
                .jsonPath("$.steps.length()")
                .isEqualTo(6);
        caller.get(Person.FINANCE, "ledger?scheme=" + TestScheme.ONION)
                .expectBody()
                .jsonPath("$.items[?(@.payer=='farmer')].outstanding")
                .isEqualTo("0.00");
    }

    @Test
    void whoTookOneStepCannotTakeTheNext() {
        submitted();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        act(Person.DEVELOPMENT_REFORM, "approval").expectStatus().isOk();
        Person both = new Person("officer-fagai", List.of(Role.BUREAU_OFFICER), List.of("bureau-finance"));
        act(both, "approval").expectStatus().isForbidden();
        act(Person.CLERK_XIUHUI, "approval").expectStatus().isForbidden();
        act(Person.JUSTICE, "approval").expectStatus().isForbidden();
        act(Person.DEVELOPMENT_REFORM, "approval").expectStatus().isForbidden();
        act(Person.FINANCE, "approval").expectStatus().isOk();
    }

    @Test
    void aReturnedListGoesOneStepOrAllTheWayWithItsReason() {
        submitted();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        act(
                        Person.DEVELOPMENT_REFORM,
                        "return",
                        "{'version':%d,'toTownship':false,'reason':'保单号缺页'}".formatted(version()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("insurer")
                .jsonPath("$.returned")
                .isEqualTo("保单号缺页");
        underwrite(INSURER_B, 50).expectStatus().isOk();
        assertThat(TestDatabase.running().text("select max(certificate) from insurance.policy"))
                .isEqualTo("PDAA00000003");
        act(Person.DEVELOPMENT_REFORM, "return", "{'version':%d,'toTownship':true,'reason':''}".formatted(version()))
                .expectStatus()
                .isBadRequest();
        act(
                        Person.DEVELOPMENT_REFORM,
                        "return",
                        "{'version':%d,'toTownship':true,'reason':'核实面积'}".formatted(version()))
                .expectStatus()
                .isOk();
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}")
                .expectStatus()
                .isOk();
    }

    @Test
    void stepsOutOfTurnAreRefused() {
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}")
                .expectStatus()
                .isEqualTo(422);
        act(Person.CLERK_MINGSHUI, "notice").expectStatus().isNotFound();
        act(Person.CLERK_XIUHUI, "notice/closing").expectStatus().isEqualTo(422);
        submitted();
        act(Person.DEVELOPMENT_REFORM, "approval").expectStatus().isEqualTo(422);
        act(Person.INSURER, "underwriting", "{'version':1,'prefix':'PDAA','first':1,'collectedOn':'2023-12-13'}")
                .expectStatus()
                .isEqualTo(409);
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        underwrite(INSURER_B, 9).expectStatus().isEqualTo(422);
    }

    private static void coverBegins(String day) {
        TestDatabase.running()
                .execute("update insurance.scheme_version set cover_from = '" + day + "', enrol_until = date '" + day
                        + "' - 1 where scheme = '" + TestScheme.ONION + "'");
    }

    private void refusedOnTheDay(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, reason -> assertThat(reason).contains("保险期间"));
    }

    @Test
    void whatIsNotUnderwrittenBeforeTheCoverIsNotCovered() {
        coverBegins("2023-12-19");
        refusedOnTheDay(act(Person.CLERK_XIUHUI, "notice"));
        coverBegins("2023-12-20");
        act(Person.CLERK_XIUHUI, "notice").expectStatus().isOk();
        TestDatabase.running().execute("update insurance.notice set starts_on = starts_on - 6, ends_on = ends_on - 6");
        coverBegins("2023-12-13");
        refusedOnTheDay(act(Person.CLERK_XIUHUI, "notice/closing"));
        coverBegins("2023-12-14");
        act(Person.CLERK_XIUHUI, "notice/closing").expectStatus().isOk();
        coverBegins("2023-12-13");
        refusedOnTheDay(act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}"));
        coverBegins("2023-12-14");
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}")
                .expectStatus()
                .isOk();
        coverBegins("2023-12-13");
        refusedOnTheDay(underwrite(Person.INSURER, 1));
        refusedOnTheDay(sheet(row(
                TestDatabase.running().text("select min(id) from insurance.policy"), "1.37", "PD-01", "2023-12-13")));
        assertThat(TestDatabase.running().text("select count(certificate) from insurance.policy"))
                .isEqualTo("0");
    }

    @Test
    void whatWasUnderwrittenInTimeMayBeApprovedAndPutRightLater() {
        submitted();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        TestDatabase.running()
                .execute("update insurance.enrolment_list set underwritten_on = '2023-12-12';"
                        + "update insurance.policy set collected_on = '2023-12-12';"
                        + "update insurance.enrolment_list set created_at = created_at - interval '1 day'");
        coverBegins("2023-12-13");
        refusedOnTheDay(act(
                Person.DEVELOPMENT_REFORM,
                "return",
                "{'version':%d,'toTownship':true,'reason':'核实面积'}".formatted(version())));
        act(
                        Person.DEVELOPMENT_REFORM,
                        "return",
                        "{'version':%d,'toTownship':false,'reason':'保险单号有误'}".formatted(version()))
                .expectStatus()
                .isOk();
        underwrite(Person.INSURER, 1)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("collectedOn");
        act(
                        Person.INSURER,
                        "underwriting",
                        "{'version':%d,'prefix':'PDAA','first':1,'collectedOn':'2023-12-12'}".formatted(version()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.underwrittenOn")
                .isEqualTo("2023-12-12");
        act(Person.DEVELOPMENT_REFORM, "approval").expectStatus().isOk();
        act(Person.FINANCE, "approval").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau-finance", "370114008", "no-such-unit", "district"})
    void aListIsHandedToAnInsurerAndToNobodyElse(String unit) {
        noticeHasEnded();
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'" + unit + "'}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("insurer");
    }

    @Test
    void aListIsTakenBackUntilTheInsurerHasUnderwrittenIt() {
        submitted();
        String body = "{'version':%d,'reason':'选错了承保机构'}";
        act(Person.CLERK_MINGSHUI, "taking-back", body.formatted(version()))
                .expectStatus()
                .isNotFound();
        act(Person.CLERK_XIUHUI, "taking-back", body.formatted(1))
                .expectStatus()
                .isEqualTo(409);
        act(Person.CLERK_XIUHUI, "taking-back", body.formatted(version()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("noticed");
        act(Person.CLERK_XIUHUI, "submission", "{'insurer':'insurer-designated'}")
                .expectStatus()
                .isOk();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        act(
                        Person.DEVELOPMENT_REFORM,
                        "return",
                        "{'version':%d,'toTownship':false,'reason':'保险单号有误'}".formatted(version()))
                .expectStatus()
                .isOk();
        act(Person.CLERK_XIUHUI, "taking-back", body.formatted(version()))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void whoOnceHadAHandInAListApprovesItNeverMore() {
        Person all = new Person(
                "both-sides",
                List.of(Role.TOWNSHIP_CLERK, Role.INSURER, Role.BUREAU_OFFICER),
                List.of("370114008", "insurer-designated", "bureau-development-reform"));
        String policy = TestDatabase.running().text("select min(id) from insurance.policy");
        String same = "{'kind':'household','name':'农户0','quantity':1.37,'previousQuantity':3}";
        caller.put(all, "policies/" + policy, "{'version':1,'policy':" + same + "}")
                .expectStatus()
                .isOk();
        caller.put(COLLEAGUE, "policies/" + policy, "{'version':2,'policy':" + same + "}")
                .expectStatus()
                .isOk();
        submitted();
        underwrite(all, 1).expectStatus().isForbidden();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        act(all, "approval").expectStatus().isForbidden();
        caller.get(Person.AUDITOR, "lists/" + list + "/review")
                .expectBody()
                .jsonPath("$.authors[0].username")
                .isEqualTo("clerk-xiuhui-b")
                .jsonPath("$.authors[1].username")
                .isEqualTo("both-sides");
    }

    @Test
    void anotherInsurersNumbersDoNotHideWhoGaveTheFirst() {
        Person both = new Person(
                "both",
                List.of(Role.INSURER, Role.BUREAU_OFFICER),
                List.of("insurer-designated", "bureau-development-reform"));
        submitted();
        underwrite(both, 1).expectStatus().isOk();
        act(
                        Person.DEVELOPMENT_REFORM,
                        "return",
                        "{'version':%d,'toTownship':false,'reason':'保险单号有误'}".formatted(version()))
                .expectStatus()
                .isOk();
        underwrite(INSURER_B, 1).expectStatus().isOk();
        act(both, "approval").expectStatus().isForbidden();
    }

    @Test
    void whereLastYearIsNotKnownItIsAskedForBeforeTheNotice() {
        TestDatabase.running().execute("update insurance.policy set previous_quantity = null where name = '农户1'");
        act(Person.CLERK_XIUHUI, "notice")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("previousQuantity");
        TestDatabase.running().execute("update insurance.policy set previous_quantity = 0 where name = '农户1'");
        act(Person.CLERK_XIUHUI, "notice")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-12", "2023-12-14"})
    void anObjectionIsRaisedWhileTheNoticeRuns(String day) {
        act(Person.CLERK_XIUHUI, "notice").expectStatus().isOk();
        act(Person.CLERK_XIUHUI, "objections", "{'raisedOn':'" + day + "','content':'面积不实'}")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void anInsurerThatIsBarredUnderwritesNothing() {
        submitted();
        caller.post(
                        Person.DEVELOPMENT_REFORM,
                        "sanctions",
                        "{'kind':'insurer','unit':'insurer-designated','name':'承保机构','ground':'insurer-misconduct',"
                                + "'reason':'弄虚作假','document':'处〔2023〕9号'}")
                .expectStatus()
                .isCreated();
        underwrite(Person.INSURER, 1).expectStatus().isEqualTo(422);
    }

    @Test
    void twoApprovalsAtOnceBookOnce() throws InterruptedException {
        submitted();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        act(Person.DEVELOPMENT_REFORM, "approval").expectStatus().isOk();
        int version = version();
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var threads = IntStream.range(0, 5)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> statuses.add(act(Person.FINANCE, "approval", "{'version':" + version + "}")
                                .returnResult(Void.class)
                                .getStatus()
                                .value())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(TestDatabase.running().text("select count(*) from insurance.ledger_entry where kind = 'due'"))
                .isEqualTo("4");
    }

    @Test
    void aPaymentCoversWhatIsOutstandingOnceAndAsSeen() {
        inForce();
        String outstanding = caller.text(
                caller.get(Person.FINANCE, "ledger?scheme=" + TestScheme.ONION),
                "$.items[?(@.payer=='district')].outstanding");
        String amount = outstanding.replaceAll("[^0-9.]", "");
        pay("0.01", "拨1").expectStatus().isEqualTo(409);
        pay(amount, "拨1").expectStatus().isCreated();
        pay(amount, "拨1").expectStatus().isEqualTo(422);
        caller.get(Person.FINANCE, "ledger?scheme=" + TestScheme.ONION)
                .expectBody()
                .jsonPath("$.items[?(@.payer=='district')].outstanding")
                .isEqualTo("0.00");
        caller.post(
                        Person.DEVELOPMENT_REFORM,
                        "ledger/payments",
                        "{'scheme':'%s','payer':'city','document':'拨2','paidOn':'2023-12-13','expectedAmount':1}"
                                .formatted(TestScheme.ONION))
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec pay(String amount, String document) {
        return pay(FINANCE_B, amount, document, "2023-12-13");
    }

    private ResponseSpec pay(Person person, String amount, String document, String paidOn) {
        return caller.post(
                person,
                "ledger/payments",
                "{'scheme':'%s','payer':'district','document':'%s','paidOn':'%s','expectedAmount':%s}"
                        .formatted(TestScheme.ONION, document, paidOn, amount));
    }

    @Test
    void aPaymentIsMadeBySomebodyElseAfterItWasOwedAndCanBeTakenBack() {
        inForce();
        String amount = caller.text(
                        caller.get(Person.FINANCE, "ledger?scheme=" + TestScheme.ONION),
                        "$.items[?(@.payer=='district')].outstanding")
                .replaceAll("[^0-9.]", "");
        pay(Person.FINANCE, amount, "拨1", "2023-12-13").expectStatus().isForbidden();
        pay(FINANCE_B, amount, "拨1", "2023-12-12").expectStatus().isEqualTo(422);
        pay(FINANCE_B, amount, "拨1", "2023-12-14").expectStatus().isEqualTo(422);
        String id = caller.text(pay(amount, "拨1"), "$.id");
        String body = "{'reason':'银行退回'}";
        caller.post(Person.DEVELOPMENT_REFORM, "ledger/payments/" + id + "/taking-back", body)
                .expectStatus()
                .isForbidden();
        caller.post(Person.FINANCE, "ledger/payments/" + id + "/taking-back", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"document\": \"拨1\", \"reversed\": \"银行退回\"}");
        caller.post(Person.FINANCE, "ledger/payments/" + id + "/taking-back", body)
                .expectStatus()
                .isEqualTo(409);
        caller.get(Person.FINANCE, "ledger/check?scheme=" + TestScheme.ONION)
                .expectBody()
                .json("{\"balanced\": true, \"items\": [{}, {\"payer\": \"district\", \"outstanding\": \"" + amount
                        + "\"}, {}, {}]}");
        pay(amount, "拨1").expectStatus().isCreated();
        caller.get(Person.FINANCE, "ledger/entries?scheme=" + TestScheme.ONION + "&payer=district")
                .expectBody()
                .jsonPath("$.items[?(@.takenBack == true)].amount")
                .value(Object.class, amounts -> assertThat(amounts.toString()).contains("-" + amount));
    }

    @Test
    void aContractThatEndsIsTakenOutOfTheBooks() {
        inForce();
        String policy = TestDatabase.running().text("select min(id) from insurance.policy");
        String version = TestDatabase.running().text("select version from insurance.policy where id = " + policy);
        String body = "{'version':" + version + ",'reason':'虚假参保','document':'处〔2023〕3号'}";
        caller.post(Person.FINANCE, "policies/" + policy + "/termination", body)
                .expectStatus()
                .isForbidden();
        caller.post(Person.DEVELOPMENT_REFORM, "policies/" + policy + "/termination", body)
                .expectStatus()
                .isNoContent();
        caller.post(Person.DEVELOPMENT_REFORM, "policies/" + policy + "/termination", body)
                .expectStatus()
                .isEqualTo(409);
        caller.get(Person.FINANCE, "ledger/check?scheme=" + TestScheme.ONION)
                .expectBody()
                .jsonPath("$.balanced")
                .isEqualTo(true);
        metrics.round().block();
        assertThat(meters.get("county.insurance.ledger.imbalance.fen").gauge().value())
                .isZero();
    }

    @Test
    void theInsurersSheetGivesEachPolicyItsOwnNumberAndDay() {
        submitted();
        String ids = TestDatabase.running().text("select string_agg(id::text, ',' order by id) from insurance.policy");
        List<String> id = List.of(ids.split(","));
        assertThat(TestSheet.rows(
                        caller.get(Person.INSURER, "lists/" + list + "/underwriting.xlsx"), "登记号", "投保数量", "农户自缴保费（元）"))
                .containsExactly(id.get(0) + "|1.37|134.26", id.get(1) + "|2.37|232.26", id.get(2) + "|3.37|330.26");
        sheet(
                        row(id.get(0), "1.37", "PD-1", "2023-12-13"),
                        row(id.get(1), "2.00", "PD-1", "2023-12-14"),
                        row("7", "1", "PD-3", "2023-12-13"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4)
                .jsonPath("$.errors[0].field")
                .isEqualTo("第 3 行“查验数量”（2）");
        sheet(row(id.get(0), "1.37", "PD-01", "2023-12-13"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        sheet(
                        row(id.get(0), "1.37", "PD-01", "2023-12-13"),
                        row(id.get(2), "3.37", "PD-03", "2023-12-13"),
                        row(id.get(1), "2.37", "PD-02", "2023-12-13"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("development");
        assertThat(TestDatabase.running()
                        .text("select certificate || ' ' || collected_on from insurance.policy where id = "
                                + id.get(2)))
                .isEqualTo("PD-03 2023-12-13");
    }

    private ResponseSpec sheet(List<?>... rows) {
        return TestSheet.send(
                http,
                Person.INSURER,
                "lists/" + list + "/underwriting-sheet?version=" + version(),
                TestSheet.xlsx(UnderwritingSheet.COLUMNS, List.of(rows)));
    }

    private static List<?> row(String id, String inspected, String certificate, String collected) {
        return List.of(
                Long.valueOf(id),
                "",
                "",
                BigDecimal.ONE,
                BigDecimal.ONE,
                new BigDecimal(inspected),
                certificate,
                LocalDate.parse(collected));
    }

    @Test
    void manyListsAreApprovedInOneGoAndOneThatMayNotPassKeepsNoneBack() {
        submitted();
        underwrite(Person.INSURER, 1).expectStatus().isOk();
        String asked = "{'lists':[{'id':4711,'version':1},{'id':" + list + ",'version':" + version() + "}]}";
        caller.post(Person.JUSTICE, "list-approvals", asked).expectStatus().isForbidden();
        caller.post(Person.FINANCE, "list-approvals", asked)
                .expectBody()
                .jsonPath("$.done")
                .isEmpty()
                .jsonPath("$.refused.length()")
                .isEqualTo(2);
        caller.post(Person.DEVELOPMENT_REFORM, "list-approvals", asked)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"done\": [%s], \"refused\": [{\"id\": 4711, \"reason\": \"没有找到这份清单。\"}]}".formatted(list));
        caller.post(Person.FINANCE, "list-approvals", "{'lists':[]}")
                .expectStatus()
                .isBadRequest();
    }
}
