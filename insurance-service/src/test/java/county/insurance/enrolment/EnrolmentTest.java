package county.insurance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.insurance.policy.PartyWords;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A township enters its villages' households; nobody sees a number that they do not need. */
@ServiceTest
class EnrolmentTest {

    /** Threads of their own: on those that the service works with too, twenty that wait would keep it from answering. */
    private static final Scheduler ASKERS = Schedulers.newBoundedElastic(20, 20, "askers");

    private static final String IDENTITY = "11010519491231002X";
    private static final String GOOD = "{'kind':'household','name':'某农户','identity':'" + IDENTITY
            + "','phone':'13800001234','bank':'农商银行','account':'620000001234','plot':'村东1号地','quantity':2.5,"
            + "'previousQuantity':2.4,'eligibility':[]}";

    private static final String SEARCH =
            "{'scheme':'" + TestScheme.ONION + "','identity':'11010519491231002x','reason':'核对来访农户的登记'}";

    @Autowired
    private WebTestClient http;

    private Caller caller;
    private String village;
    private String list;

    @BeforeEach
    void openAList() {
        TestScheme.add();
        caller = new Caller(http);
        village = TestDatabase.running().text("select min(code) from insurance.village where township = '370114008'");
        list = open(Person.CLERK_XIUHUI, "370114008", village);
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
        TestDatabase.running().execute("truncate insurance.number_search");
    }

    private String open(Person clerk, String township, String village) {
        return caller.text(
                caller.post(
                        clerk,
                        "lists",
                        "{'scheme':'%s','township':'%s','village':'%s'}"
                                .formatted(TestScheme.ONION, township, village)),
                "$.id");
    }

    private ResponseSpec enter(String body) {
        return caller.post(Person.CLERK_XIUHUI, "lists/" + list + "/policies", body);
    }

    @Test
    void theFirstPageOfListsSaysHowManyThereAreInEachStateAsFarAsTheyAreSeen() {
        String address = "lists?scheme=" + TestScheme.ONION;
        caller.get(Person.LEADER, address).expectBody().json("""
                {"total": 1, "counts": [{"key": "draft", "rows": 1}]}
                """);
        caller.get(Person.LEADER, address + "&state=notice").expectBody().json("""
                {"items": [], "total": 0, "counts": [{"key": "draft", "rows": 1}]}
                """);
        caller.get(Person.LEADER, address + "&text=没有这个村").expectBody().json("""
                {"items": [], "total": 0, "counts": []}
                """);
        caller.get(Person.CLERK_MINGSHUI, address).expectBody().json("""
                {"items": [], "total": 0, "counts": []}
                """);
        caller.get(Person.LEADER, address + "&after=1").expectBody().json("""
                {"total": null, "counts": null}
                """);
    }

    @Test
    void aHouseholdIsInsuredToTheFenAndShownMasked() {
        enter(GOOD).expectStatus().isCreated().expectBody().json("""
                {"name": "某农户", "identityMask": "1101**********00**", "phoneMask": "138****1234", "quantity": "2.50",
                 "sumInsured": "8750.00", "premium": "612.50", "farmer": "245.00", "district": "153.13",
                 "city": "153.12", "province": "61.25", "grown": false, "version": 1}
                """);
        caller.get(Person.CLERK_XIUHUI, "lists/" + list).expectBody().json("""
                {"state": "draft", "policies": 1, "quantity": "2.50", "premium": "612.50", "uncertified": 0}
                """);
        assertThat(TestDatabase.running().text("select row_to_json(p)::text from insurance.policy p"))
                .doesNotContain(IDENTITY)
                .doesNotContain("13800001234")
                .doesNotContain("620000001234");
        caller.get(Person.AUDITOR, "audit?limit=1")
                .expectBody()
                .jsonPath("$.items[0].action")
                .isEqualTo("enter")
                .jsonPath("$.items[0].after.identityMask")
                .isEqualTo("1101**********00**");
        assertThat(TestDatabase.running()
                        .text("select string_agg(coalesce(after::text, ''), '') from insurance.audit_event"))
                .doesNotContain(IDENTITY);
    }

    @Test
    void everyFaultOfAnEntryIsNamedAndNothingIsStored() {
        enter("{'kind':'household','name':'','identity':'1','phone':'1','account':'1','quantity':0}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(5);
        assertThat(TestDatabase.running().text("select count(*) from insurance.policy"))
                .isEqualTo("0");
    }

    @Test
    void theSamePartyTwiceIsRefusedWithinAndAcrossTownships() {
        enter(GOOD).expectStatus().isCreated();
        enter(GOOD.replace("村东1号地", "村西2号地"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .value(String.class, reason -> assertThat(reason).startsWith("重复参保：该投保人已在 绣惠街道"));
        String elsewhere = open(
                Person.CLERK_MINGSHUI,
                "370114001",
                TestDatabase.running().text("select min(code) from insurance.village where township = '370114001'"));
        caller.post(Person.CLERK_MINGSHUI, "lists/" + elsewhere + "/policies", GOOD)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo(PartyWords.ELSEWHERE);
        assertThat(told()).isEqualTo("clerk-mingshui enrolled-elsewhere 370114001");
        enter(GOOD.replace(IDENTITY, "110105194912310046")).expectStatus().isEqualTo(422);
    }

    @Test
    void theSamePlotTwiceIsRefused() {
        enter(GOOD).expectStatus().isCreated();
        enter(GOOD.replace(IDENTITY, "110101199003070070"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.field=='plot')]")
                .isNotEmpty();
    }

    @Test
    void whoIsBarredIsRefusedWithoutWhatOnlyTheRegisterSays() {
        caller.post(
                        Person.DEVELOPMENT_REFORM,
                        "sanctions",
                        "{'kind':'party','identity':'" + IDENTITY
                                + "','name':'某农户','ground':'false-enrolment','reason':'虚假参保','document':'处〔2023〕1号'}")
                .expectStatus()
                .isCreated();
        enter(GOOD)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo(PartyWords.BARRED);
        assertThat(told()).isEqualTo("clerk-xiuhui barred 370114008");
    }

    /** Who was told what of somebody else's party; the entry itself was refused and is not there. */
    private static String told() {
        return TestDatabase.running().text("""
                select concat_ws(' ', actor, after -> 'told' ->> 0, unit)
                from insurance.audit_event where action = 'told' order by seq desc limit 1
                """);
    }

    @Test
    void muchMoreThanLastYearIsMarked() {
        enter(GOOD.replace("2.4", "2.08"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.grown")
                .isEqualTo(true);
        caller.get(Person.CLERK_XIUHUI, "lists/" + list)
                .expectBody()
                .jsonPath("$.uncertified")
                .isEqualTo(1);
    }

    @Test
    void aChangeKeepsTheNumbersThatAreLeftOutAndTakesThemAlong() {
        String id = caller.text(enter(GOOD), "$.id");
        change(id, 1, "'identity':'110101199003070070',")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.identityMask")
                .isEqualTo("1101**********00**")
                .jsonPath("$.phoneMask")
                .isEqualTo("138****1234");
        assertThat(reveal(Person.CLERK_XIUHUI, id, "account")).isEqualTo("620000001234");
        change(id, 1, "").expectStatus().isEqualTo(409);
        change(id, 2, "'phone':'',").expectStatus().isEqualTo(422);
    }

    private ResponseSpec change(String id, int version, String more) {
        return caller.put(
                Person.CLERK_XIUHUI,
                "policies/" + id,
                "{'version':" + version + ",'policy':{'kind':'household','name':'某农户'," + more
                        + "'quantity':3,'plot':'村东1号地'}}");
    }

    @Test
    void aPersonDoesNotBecomeAnEnterpriseWithAPersonsNumber() {
        String id = caller.text(enter(GOOD), "$.id");
        caller.put(
                        Person.CLERK_XIUHUI,
                        "policies/" + id,
                        "{'version':1,'policy':{'kind':'enterprise','name':'某公司','quantity':3}}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("identity");
    }

    @Test
    void aCollectiveThatIsNotOnTheListIsRefused() {
        enter(GOOD.replace("'kind'", "'collective':4711,'kind'"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("collective");
    }

    @Test
    void aListStaysWithTheVersionUnderWhichItWasOpened() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                insert into scheme_version
                select (jsonb_populate_record(v, '{"version": 2, "reason": "试验", "premium": 490, "rate": 0.14}')).*
                from scheme_version v where v.scheme = '2090-green-onion';
                insert into payer_share select scheme, 2, payer, percent, remainder_order
                from payer_share where scheme = '2090-green-onion';
                insert into scheme_decision select (jsonb_populate_record(d, '{"version": 2}')).*
                from scheme_decision d where d.scheme = '2090-green-onion';
                commit;
                """);
        String id = caller.text(enter(GOOD), "$.id");
        change(id, 1, "").expectStatus().isOk().expectBody().json("{\"schemeVersion\": 1, \"premium\": \"735.00\"}");
        caller.delete(Person.CLERK_XIUHUI, "policies/" + id + "?version=2")
                .expectStatus()
                .isNoContent();
    }

    @Test
    void aPolicyMayLeaveTheListAfterAnObjection() {
        String id = caller.text(enter(GOOD), "$.id");
        TestDatabase.running().execute("""
                insert into insurance.notice (list, no, starts_on, ends_on, opened_by, opened_at)
                select id, 1, '2023-12-10', '2023-12-15', 'x', now() from insurance.enrolment_list;
                insert into insurance.objection (notice, list, policy, raised_on, content, recorded_by)
                select n.id, n.list, p.id, '2023-12-11', '不实', 'x' from insurance.notice n, insurance.policy p;
                """);
        caller.delete(Person.CLERK_XIUHUI, "policies/" + id + "?version=1")
                .expectStatus()
                .isNoContent();
        assertThat(TestDatabase.running().text("select count(*) from insurance.objection"))
                .isEqualTo("1");
    }

    @Test
    void aNumberIsShownForAReasonAndThatIsRecorded() {
        String id = caller.text(enter(GOOD), "$.id");
        assertThat(reveal(Person.CLERK_XIUHUI, id, "identity")).isEqualTo(IDENTITY);
        caller.get(Person.AUDITOR, "audit?limit=1").expectBody().json("""
                        {"items": [{"action": "reveal", "actor": "clerk-xiuhui",
                                    "after": {"field": "identity", "reason": "核对身份证件"}}]}
                        """);
        caller.post(Person.CLERK_XIUHUI, "policies/" + id + "/reveals", "{'field':'identity','reason':'看'}")
                .expectStatus()
                .isBadRequest();
        caller.post(Person.FINANCE, "policies/" + id + "/reveals", "{'field':'identity','reason':'核对身份证件'}")
                .expectStatus()
                .isForbidden();
        caller.post(Person.CLERK_MINGSHUI, "policies/" + id + "/reveals", "{'field':'identity','reason':'核对身份证件'}")
                .expectStatus()
                .isNotFound();
    }

    private String reveal(Person person, String id, String field) {
        return caller.text(
                caller.post(person, "policies/" + id + "/reveals", "{'field':'" + field + "','reason':'核对身份证件'}"),
                "$.value");
    }

    @Test
    void twoClerksOnOnePartyLeaveOnePolicy() throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var threads = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> statuses.add(
                                enter(GOOD).returnResult(Void.class).getStatus().value())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(TestDatabase.running().text("select count(*) from insurance.policy"))
                .isEqualTo("1");
    }

    @Test
    void afterTheWindowNothingGrowsAndNobodyIsAdded() {
        String id = caller.text(enter(GOOD), "$.id");
        TestDatabase.running()
                .execute("update insurance.scheme_version set enrol_until = '2023-12-12'" + " where scheme = '"
                        + TestScheme.ONION + "'");
        change(id, 1, "").expectStatus().isEqualTo(422).expectBody().json("""
                {"errors": [{"field": "quantity", "reason": "投保期已于 2023-12-12 结束，数量只能调低，不能超过原来的 2.5。"}]}
                """);
        caller.put(
                        Person.CLERK_XIUHUI,
                        "policies/" + id,
                        "{'version':1,'policy':{'kind':'household','name':'另一户','identity':'110101199003070070','quantity':1}}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("identity");
        caller.put(
                        Person.CLERK_XIUHUI,
                        "policies/" + id,
                        "{'version':1,'policy':{'kind':'household','name':'某农户','identity':'110101199003070070','quantity':1}}")
                .expectStatus()
                .isOk();
        enter(GOOD).expectStatus().isEqualTo(422);
    }

    @Test
    void aChangeWhileTheListIsOnNoticeStartsItAnew() {
        String id = caller.text(enter(GOOD), "$.id");
        TestDatabase.running().execute("""
                update insurance.enrolment_list set state = 'notice';
                insert into insurance.notice (list, no, starts_on, ends_on, opened_by, opened_at)
                select id, 1, '2023-12-10', '2023-12-15', 'x', now() from insurance.enrolment_list
                """);
        change(id, 1, "").expectStatus().isOk();
        caller.get(Person.CLERK_XIUHUI, "lists/" + list)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("draft");
        assertThat(TestDatabase.running().text("select state from insurance.notice"))
                .isEqualTo("cancelled");
        assertThat(TestDatabase.running().text("select action from insurance.list_step"))
                .isEqualTo("restart");
    }

    @Test
    void aListThatWasHandedOnCannotBeChanged() {
        String id = caller.text(enter(GOOD), "$.id");
        TestDatabase.running().execute("update insurance.enrolment_list set state = 'insurer'");
        change(id, 1, "").expectStatus().isEqualTo(422);
        caller.delete(Person.CLERK_XIUHUI, "policies/" + id + "?version=1")
                .expectStatus()
                .isEqualTo(422);
        enter(GOOD).expectStatus().isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-green-onion, 370114008, 370114008001, 422",
        "2090-green-onion, 370114008, 370114001001, 422",
        "2090-green-onion, 370114001, 370114001001, 403",
        "no-such, 370114008, 370114008001, 404",
        "2090-green-onion, '', 370114008001, 400"
    })
    void refusesAListThatCannotBe(String scheme, String township, String village, int status) {
        caller.post(
                        Person.CLERK_XIUHUI,
                        "lists",
                        "{'scheme':'" + scheme + "','township':'" + township + "','village':'" + village + "'}")
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void everybodySeesTheirOwnUnitsListsOnly() {
        String id = caller.text(enter(GOOD), "$.id");
        for (Person other : List.of(Person.CLERK_MINGSHUI, Person.INSURER, Person.JUSTICE)) {
            caller.get(other, "lists/" + list).expectStatus().isNotFound();
            caller.get(other, "lists/" + list + "/policies").expectStatus().isNotFound();
            caller.get(other, "policies/" + id).expectStatus().isNotFound();
            caller.get(other, "lists").expectBody().jsonPath("$.items").isEmpty();
            caller.get(other, "policies?scheme=" + TestScheme.ONION)
                    .expectBody()
                    .jsonPath("$.items")
                    .isEmpty();
        }
        for (Person seesAll : List.of(Person.LEADER, Person.AUDITOR, Person.FINANCE)) {
            caller.get(seesAll, "lists/" + list).expectStatus().isOk();
            caller.get(seesAll, "policies?scheme=" + TestScheme.ONION + "&name=某")
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1);
        }
        search(Person.FINANCE).jsonPath("$.items.length()").isEqualTo(1);
        search(Person.CLERK_MINGSHUI).jsonPath("$.items").isEmpty();
        caller.delete(Person.CLERK_MINGSHUI, "policies/" + id + "?version=1")
                .expectStatus()
                .isNotFound();
        caller.post(Person.CLERK_MINGSHUI, "lists/" + list + "/policies", GOOD)
                .expectStatus()
                .isNotFound();
    }

    /** Whether a number is somebody's is told to few, for a reason, seldom, and stands in the audit trail. */
    @Test
    void lookingForANumberNeedsAReasonAndIsRecordedWithoutTheNumber() {
        enter(GOOD).expectStatus().isCreated();
        caller.post(Person.AUDITOR, "policy-searches", SEARCH).expectStatus().isForbidden();
        caller.post(Person.INSURER, "policy-searches", SEARCH.replace("核对来访农户的登记", "查"))
                .expectStatus()
                .isBadRequest();
        search(Person.CLERK_XIUHUI).jsonPath("$.items.length()").isEqualTo(1);
        String after = TestDatabase.running().text("""
                        select action || ' ' || actor || ' ' || (after ->> 'number') || ' ' || (after ->> 'reason') || ' '
                               || (after ->> 'found')
                        from insurance.audit_event order by seq desc limit 1
                        """);
        assertThat(after).isEqualTo("search clerk-xiuhui 1101**********00** 核对来访农户的登记 1");
        assertThat(TestDatabase.running().text("select string_agg(a::text, '') from insurance.audit_event a"))
                .doesNotContain("11010519491231002");
    }

    @Test
    void aPersonLooksForTenNumbersAMinuteAndAHundredADay() {
        Long answered = Flux.range(0, 20)
                .flatMap(
                        i -> Mono.fromCallable(() -> status(caller.post(Person.INSURER, "policy-searches", SEARCH)))
                                .subscribeOn(ASKERS),
                        20)
                .filter(status -> status == 200)
                .count()
                .block();
        assertThat(answered).isEqualTo(10L);
        caller.post(Person.INSURER, "policy-searches", SEARCH)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "60");
        search(Person.CLERK_XIUHUI);
        TestDatabase.running().execute("""
                update insurance.number_search set at = at - interval '61 seconds';
                insert into insurance.number_search (actor, at)
                select 'insurer', (select min(at) from insurance.number_search) from generate_series(1, 90)
                """);
        caller.post(Person.INSURER, "policy-searches", SEARCH)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "3600");
        TestDatabase.running().execute("update insurance.number_search set at = at - interval '1 day'");
        search(Person.INSURER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"某农", "某 农", "某\u3000农", "某·农", "某\u200B农户", "某农户"})
    void aNameIsFoundHoweverItIsTyped(String typed) {
        enter(GOOD.replace("某农户", "某 • 农\u3000户")).expectStatus().isCreated();
        assertThat(TestDatabase.running().text("select name from insurance.policy"))
                .isEqualTo("某·农户");
        caller.get(Person.CLERK_XIUHUI, "policies?scheme=" + TestScheme.ONION + "&name=" + typed)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    private BodyContentSpec search(Person person) {
        return caller.post(person, "policy-searches", SEARCH)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void householdsOfACollectiveAreListedUnderItAndSign() {
        String collective =
                caller.text(addCollective("54370114MEA000001A").expectStatus().isCreated(), "$.id");
        addCollective("54370114MEA000001A").expectStatus().isEqualTo(422);
        addCollective("54370114MEA0000010").expectStatus().isEqualTo(422);
        enter(GOOD.replace("'kind'", "'collective':" + collective + ",'kind'"))
                .expectStatus()
                .isCreated();
        caller.get(Person.LEADER, "lists/" + list + "/collectives").expectBody().json("""
                {"items": [{"kind": "village", "name": "某村", "phoneMask": "138****1234", "policies": 1}]}
                """);
        caller.get(Person.CLERK_XIUHUI, "lists/" + list)
                .expectBody()
                .jsonPath("$.unsigned")
                .isEqualTo(1);
        caller.delete(Person.CLERK_XIUHUI, "collectives/" + collective + "?version=1")
                .expectStatus()
                .isEqualTo(422);
        TestDatabase.running().execute("delete from insurance.policy");
        caller.delete(Person.CLERK_MINGSHUI, "collectives/" + collective + "?version=1")
                .expectStatus()
                .isNotFound();
        caller.delete(Person.CLERK_XIUHUI, "collectives/" + collective + "?version=1")
                .expectStatus()
                .isNoContent();
    }

    private ResponseSpec addCollective(String code) {
        return caller.post(
                Person.CLERK_XIUHUI,
                "lists/" + list + "/collectives",
                "{'kind':'village','name':'某村','code':'" + code + "','phone':'13800001234'}");
    }

    @Test
    void whatLastYearsSchemeKnowsCountsAndNotWhatSomebodyTypes() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                insert into scheme (id, year, product, product_name, name)
                select '2089-green-onion', 2089, product, product_name, '上年' || name from scheme where id = '2090-green-onion';
                commit;
                """);
        try {
            String id = caller.text(enter(GOOD), "$.id");
            TestDatabase.running().execute("""
                    set session_replication_role = replica;
                    update insurance.policy set scheme = '2089-green-onion', quantity = 1, in_force_on = '2089-12-01';
                    set session_replication_role = origin;
                    """);
            enter(GOOD.replace("2.4", "2.5"))
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.previousQuantity")
                    .isEqualTo("1.00")
                    .jsonPath("$.grown")
                    .isEqualTo(true);
            assertThat(id).isNotBlank();
        } finally {
            TestDatabase.running().execute("""
                    truncate insurance.policy cascade; delete from insurance.scheme where id = '2089-green-onion'
                    """);
        }
    }

    @Test
    void anEmptyListCanBeRemovedAndAFullOneNot() {
        enter(GOOD).expectStatus().isCreated();
        caller.delete(Person.CLERK_XIUHUI, "lists/" + list).expectStatus().isEqualTo(422);
        String second = open(Person.CLERK_XIUHUI, "370114008", village);
        caller.delete(Person.CLERK_XIUHUI, "lists/" + second).expectStatus().isNoContent();
    }
}
