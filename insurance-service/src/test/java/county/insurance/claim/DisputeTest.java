package county.insurance.claim;

import static county.insurance.settlement.SettledSeason.INSURER;
import static county.insurance.settlement.SettledSeason.OFFICER;
import static county.insurance.settlement.SettledSeason.ONION;
import static county.insurance.settlement.SettledSeason.PAYER;
import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.price;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.settlement.SettledSeason;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** From a claim to the transfer of what was adjusted, on 2023-12-13: policy 1 in 明水 is paid 297.17, 2 in 绣惠 594.34. */
@ServiceTest
class DisputeTest {

    /** An insurer's clerk who is an officer as well: nobody closes what they recorded. */
    private static final Person BOTH = new Person(
            "both",
            List.of(Role.BUREAU_OFFICER, Role.INSURER),
            List.of("bureau-development-reform", "insurer-designated"));

    private static final Person OTHER_INSURER = new Person("other", Role.INSURER, "bureau-finance");

    @Autowired
    private WebTestClient client;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        SettledSeason.begin();
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        policy(2, 902, "2");
        lock(0, "").expectStatus().isCreated();
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    @Test
    void isNegotiatedCertifiedClosedAndPaid() {
        long settlement = confirmed();
        String id = caller.text(raise(Person.CLERK_MINGSHUI, settlement, 1, ",'claimed':'400.00'"), "$.id");
        caller.get(Person.CLERK_MINGSHUI, "disputes?scheme=" + ONION + "&open=true")
                .expectBody()
                .json("""
                        {"items": [{"policy": 1, "policyName": "测试户1", "township": "370114001", "villageName": "明一社区居民委员会",
                                    "state": "negotiation", "claimed": "400.00", "recordedBy": "clerk-mingshui",
                                    "version": 1}], "next": null}
                        """)
                .jsonPath("$.items[0].adjusted")
                .doesNotExist();
        certify(OFFICER, id, 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"state\": \"certification\", \"version\": 2}");
        certify(OFFICER, id, 2).expectStatus().isEqualTo(409);
        pay(PAYER, id, 2, "k0").expectStatus().isEqualTo(422);
        close(OFFICER, id, 1, ",'adjusted':'350.00'").expectStatus().isEqualTo(409);
        close(OFFICER, id, 2, ",'adjusted':'350.00'")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"state": "closed", "outcome": "按认证价格调整", "document": "价认〔2023〕1号", "adjusted": "350.00",
                 "previous": "297.17", "closedBy": "officer-fagai", "closedOn": "2023-12-13", "version": 3}
                """);
        close(OFFICER, id, 3, "").expectStatus().isEqualTo(409);
        pay(PAYER, id, 2, "k1").expectStatus().isEqualTo(409);
        pay(PAYER, id, 3, "k2").expectStatus().isOk().expectBody().json("{\"paidOn\": \"2023-12-13\", \"version\": 4}");
        pay(PAYER, id, 3, "k2").expectStatus().isOk();
        pay(PAYER, id, 4, "k3").expectStatus().isEqualTo(409);
        assertThat(text("select string_agg(concat_ws(' ', settlement, township, policies, amount), ',')"
                        + " from insurance.payment"))
                .isEqualTo(settlement + " 370114001 1 52.83");
        caller.get(OFFICER, "disputes?open=true")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        caller.get(OFFICER, "disputes")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        assertThat(text("select string_agg(action, ',' order by seq) from insurance.audit_event"
                        + " where entity = 'dispute' and entity_id = '" + id + "'"))
                .isEqualTo("raise,certify,close,pay");
    }

    @Test
    void aSupplementAfterAnAdjustmentPaysOnlyTheDifference() {
        long first = confirmed();
        String id = caller.text(raise(INSURER, first, 1, ""), "$.id");
        close(OFFICER, id, 1, ",'adjusted':'310.00'").expectStatus().isOk();
        price(ONION, "2023-11-06", 2, "0.60");
        lock(1, ",'reason':'更正 11 月 6 日价格'").expectStatus().isCreated();
        long second = ran();
        // policy 1 would have 330.19 and has had 310.00; policy 2 would have 660.38 and has had 594.34
        assertThat(given(second)).isEqualTo("330.19 310.00 20.19, 660.38 594.34 66.04");
        // an adjustment after that starts from what both settlements and the first adjustment have given
        execute("update settlement set state = 'confirmed', confirmed_on = '2023-12-13', confirmed_by = 'x' where id = "
                + second);
        String again = caller.text(raise(INSURER, second, 1, ""), "$.id");
        close(OFFICER, again, 1, ",'adjusted':'330.19'").expectStatus().isEqualTo(422);
        close(OFFICER, again, 1, ",'adjusted':'300.00'")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"previous\": \"330.19\"}");
        pay(PAYER, again, 2, "back").expectStatus().isOk();
        assertThat(text("select amount from insurance.payment")).isEqualTo("-30.19");
        assertThat(text("select string_agg(closed_after::text, ',' order by id) from insurance.dispute"))
                .isEqualTo("1,2");
        price(ONION, "2023-11-06", 3, "0.97");
        lock(2, ",'reason':'恢复原价'").expectStatus().isCreated();
        assertThat(given(ran())).isEqualTo("297.17 300.00 -2.83, 594.34 660.38 -66.04");
    }

    @Test
    void nobodyClosesWhatTheyRecorded() {
        String id = caller.text(raise(BOTH, confirmed(), 1, ""), "$.id");
        close(BOTH, id, 1, "").expectStatus().isForbidden();
        close(OFFICER, id, 1, "").expectStatus().isOk().expectBody().json("{\"state\": \"closed\"}");
        pay(PAYER, id, 2, "k").expectStatus().isEqualTo(422);
    }

    @Test
    void nobodyTakesAnotherStepWithWhatTheyRecordedOrClosed() {
        String id = caller.text(raise(BOTH, confirmed(), 1, ""), "$.id");
        certify(BOTH, id, 1).expectStatus().isForbidden();
        close(OFFICER, id, 1, ",'adjusted':'350'").expectStatus().isOk();
        pay(BOTH, id, 2, "k1").expectStatus().isForbidden();
        String again = caller.text(
                raise(INSURER, Long.parseLong(text("select max(id) from insurance.settlement")), 2, ""), "$.id");
        close(BOTH, again, 1, ",'adjusted':'350'").expectStatus().isOk();
        pay(BOTH, again, 2, "k2").expectStatus().isForbidden();
        pay(INSURER, again, 2, "k3").expectStatus().isForbidden();
        pay(PAYER, again, 2, "k4").expectStatus().isOk();
    }

    @Test
    void aTransferThatCameBackWaitsForAnother() {
        String id = caller.text(raise(INSURER, confirmed(), 1, ""), "$.id");
        close(OFFICER, id, 1, ",'adjusted':'350.00'").expectStatus().isOk();
        fail(PAYER, id, 2).expectStatus().isEqualTo(409);
        pay(PAYER, id, 2, "k1").expectStatus().isOk();
        fail(OTHER_INSURER, id, 3).expectStatus().isNotFound();
        fail(PAYER, id, 2).expectStatus().isEqualTo(409);
        fail(PAYER, id, 3).expectStatus().isOk().expectBody().json("{\"paidOn\": null, \"version\": 4}");
        pay(PAYER, id, 4, "k2").expectStatus().isOk();
        assertThat(text(
                        "select count(*) || ' ' || (select string_agg(amount || reason, ',') from insurance.payment_failure)"
                                + " from insurance.payment"))
                .isEqualTo("2 52.83户名不符");
    }

    private ResponseSpec fail(Person person, String id, int version) {
        return caller.post(
                person, "disputes/" + id + "/payment-failure", "{'version':%d,'reason':'户名不符'}".formatted(version));
    }

    @Test
    void belongsToTheTownshipAndTheInsurerOfThePolicy() {
        long settlement = confirmed();
        raise(Person.CLERK_XIUHUI, settlement, 1, "").expectStatus().isNotFound();
        raise(OTHER_INSURER, settlement, 1, "").expectStatus().isNotFound();
        raise(OFFICER, settlement, 1, "").expectStatus().isForbidden();
        String id = caller.text(raise(Person.CLERK_MINGSHUI, settlement, 1, ""), "$.id");
        caller.get(Person.CLERK_XIUHUI, "disputes")
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        caller.get(OTHER_INSURER, "disputes").expectBody().jsonPath("$.items").isEmpty();
        caller.get(Person.JUSTICE, "disputes").expectStatus().isForbidden();
        certify(Person.FINANCE, id, 1).expectStatus().isForbidden();
        certify(Person.CLERK_MINGSHUI, id, 1).expectStatus().isForbidden();
        close(Person.FINANCE, id, 1, "").expectStatus().isForbidden();
        close(OFFICER, id, 1, ",'adjusted':'350'").expectStatus().isOk();
        pay(OTHER_INSURER, id, 2, "k").expectStatus().isNotFound();
        pay(OFFICER, id, 2, "k").expectStatus().isForbidden();
        assertThat(text("select count(*) from insurance.payment")).isEqualTo("0");
    }

    @Test
    void isRaisedOnceAtATimeAndAboutAConfirmedAmountOnly() {
        long settlement = ran();
        raise(INSURER, settlement, 1, "").expectStatus().isEqualTo(422);
        confirm(settlement);
        raise(INSURER, settlement, 3, "").expectStatus().isNotFound();
        raise(INSURER, settlement, 1, "").expectStatus().isCreated();
        raise(Person.CLERK_MINGSHUI, settlement, 1, "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("这份保险单已有一项争议正在办理，办结后才能再登记。");
        raise(INSURER, settlement, 2, "").expectStatus().isCreated();
        caller.get(OFFICER, "disputes?limit=1").expectBody().json("{\"items\": [{\"policy\": 2}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'policy':1,'raisedOn':'2023-12-13'                                    | 400 | claim
                    'policy':1,'raisedOn':'2023-12-13','claim':'x','claimed':'1.005'      | 400 | claimed
                    'policy':1,'raisedOn':'2023-12-14','claim':'x'                        | 422 | raisedOn
                    'policy':1,'raisedOn':'2023-12-12','claim':'x'                        | 422 | raisedOn
                    """)
    void saysWhatIsWrongWithAClaim(String body, int status, String field) {
        caller.post(INSURER, "settlements/" + confirmed() + "/disputes", "{" + body + "}")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"3500.01, 422", "297.17, 422", "-1, 400", "1.005, 400", "3500.00, 200", "0, 200"})
    void adjustsToWhatCanBePaid(String adjusted, int status) {
        String id = caller.text(raise(INSURER, confirmed(), 1, ""), "$.id");
        close(OFFICER, id, 1, ",'adjusted':'" + adjusted + "'").expectStatus().isEqualTo(status);
    }

    private ResponseSpec lock(int version, String more) {
        return caller.post(
                OFFICER,
                "actual-prices",
                "{'scheme':'%s','version':%d,'missingDays':0%s}".formatted(ONION, version, more));
    }

    private long ran() {
        return Long.parseLong(
                caller.text(caller.post(OFFICER, "settlements", "{'scheme':'%s'}".formatted(ONION)), "$.id"));
    }

    private long confirmed() {
        long settlement = ran();
        confirm(settlement);
        return settlement;
    }

    private void confirm(long settlement) {
        caller.post(INSURER, "settlements/" + settlement + "/confirmation", "{'version':1}")
                .expectStatus()
                .isOk();
    }

    private ResponseSpec raise(Person person, long settlement, long policy, String more) {
        return caller.post(
                person,
                "settlements/" + settlement + "/disputes",
                "{'policy':%d,'raisedOn':'2023-12-13','claim':'种植面积有误'%s}".formatted(policy, more));
    }

    private ResponseSpec certify(Person person, String id, int version) {
        return caller.post(
                person, "disputes/" + id + "/certification", "{'version':%d,'note':'协商未果'}".formatted(version));
    }

    private ResponseSpec close(Person person, String id, int version, String more) {
        return caller.post(
                person,
                "disputes/" + id + "/closing",
                "{'version':%d,'outcome':'按认证价格调整','document':'价认〔2023〕1号'%s}".formatted(version, more));
    }

    private ResponseSpec pay(Person person, String id, int version, String key) {
        return client.post()
                .uri("/api/insurance/disputes/" + id + "/payment")
                .headers(headers -> {
                    headers.setBearerAuth(person.token());
                    headers.set("Idempotency-Key", key);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"version\":%d,\"document\":\"F9\",\"paidOn\":\"2023-12-13\"}".formatted(version))
                .exchange();
    }

    private static String given(long settlement) {
        return text("select string_agg(amount || ' ' || previous || ' ' || difference, ', ' order by policy)"
                + " from insurance.payout where settlement = " + settlement);
    }
}
