package county.insurance.settlement;

import static county.insurance.settlement.SettledSeason.BOTH;
import static county.insurance.settlement.SettledSeason.INSURER;
import static county.insurance.settlement.SettledSeason.MINGSHUI;
import static county.insurance.settlement.SettledSeason.OFFICER;
import static county.insurance.settlement.SettledSeason.ONION;
import static county.insurance.settlement.SettledSeason.PAYER;
import static county.insurance.settlement.SettledSeason.PIG;
import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.price;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.Interruption;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** From the published actual price to the published results, on 2023-12-13. */
@ServiceTest
class SettlementTest {

    @Autowired
    private WebTestClient client;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        SettledSeason.begin();
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    @Test
    void previewsOnAnyDayAndWritesNothing() {
        policy(1, 901, "2.5");
        policy(2, 902, "1");
        caller.get(OFFICER, "settlement-preview?scheme=" + ONION)
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"prices\": null, \"policies\": 2, \"amount\": \"0.00\", \"note\": \"采集期内还没有公布过价格，金额按 0 显示。\"}");
        price(ONION, "2023-11-06", 1, "0.97");
        caller.get(OFFICER, "settlement-preview?scheme=" + ONION).expectBody().json("""
                {"prices": {"sum": "0.97", "publications": 1, "mean": "0.9700", "belowTarget": true},
                 "townships": [{"township": "370114001", "policies": 1, "quantity": "2.50", "amount": "742.92"},
                               {"township": "370114008", "policies": 1, "quantity": "1.00", "amount": "297.17"}],
                 "policies": 2, "quantity": "3.50", "amount": "1040.09"}
                """);
        caller.get(Person.CLERK_MINGSHUI, "settlement-preview?scheme=" + ONION)
                .expectBody()
                .json("{\"policies\": 1, \"amount\": \"742.92\"}");
        caller.get(Person.JUSTICE, "settlement-preview?scheme=" + ONION)
                .expectStatus()
                .isForbidden();
        assertThat(text("select count(*) from insurance.payout")).isEqualTo("0");
    }

    /** A second version with another target: the policy of the first is previewed, and paid, by its own. */
    @Test
    void eachPolicyIsPreviewedByItsOwnVersion() {
        policy(1, 901, "2.5");
        price(ONION, "2023-11-06", 1, "0.97");
        SettledSeason.execute("""
                insert into scheme_version
                select (jsonb_populate_record(v, '{"version": 2, "reason": "下调目标价格", "target_price": 0.95}')).*
                from scheme_version v where v.scheme = '2023-green-onion' and v.version = 1;
                insert into payer_share select scheme, 2, payer, percent, remainder_order from payer_share
                where scheme = '2023-green-onion' and version = 1;
                insert into scheme_decision
                select (jsonb_populate_record(d, '{"version": 2}')).* from scheme_decision d
                where d.scheme = '2023-green-onion' and d.version = 1
                """);
        try {
            caller.get(OFFICER, "settlement-preview?scheme=" + ONION)
                    .expectBody()
                    .json("""
                    {"targetPrice": "0.95", "amount": "742.92",
                     "versions": [{"version": 1, "targetPrice": "1.06", "policies": 1, "amount": "742.92"}],
                     "note": "按已公布的 1 次价格计算，不是结算结果；之后的价格会改变它。各份保险单按登记时的方案版本计算：第 1 版 1 份，目标价格 1.06。"}
                    """);
        } finally {
            SettledSeason.execute("""
                    delete from payer_share where scheme = '2023-green-onion' and version = 2;
                    delete from scheme_decision where scheme = '2023-green-onion' and version = 2;
                    delete from scheme_version where scheme = '2023-green-onion' and version = 2
                    """);
        }
    }

    @Test
    void dividesTheExposureByThePremiumsProportionsToTheFen() {
        policy(1, 901, "1");
        price(ONION, "2023-11-06", 1, "0.97");
        caller.get(OFFICER, "exposure?scheme=" + ONION)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"basis": "按保费分担比例折算", "preview": {"amount": "297.17"},
                 "levels": [{"payer": "farmer", "payout": "118.87", "due": "0.00"},
                            {"payer": "district", "payout": "74.29"}, {"payer": "city", "payout": "74.29"},
                            {"payer": "province", "payout": "29.72"}]}
                """);
        caller.get(Person.CLERK_MINGSHUI, "exposure?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.levels[0].due")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"0, 36, 422, 采集期内有 0 天没有公布价格，请核对天数并确认这些天不计入：无。", "1, 0, 409, 实际价格还没有公布，请刷新后再办理。"})
    void locksOnlyWhatTheCallerHasSeen(int version, int missing, int status, String detail) {
        SettledSeason.everyDay("1.00");
        lock(OFFICER, version, missing, "")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void listsTheDaysWithoutAPriceBeforeItLocks() {
        SettledSeason.everyDay("1.00");
        execute("delete from published_price where day in ('2023-11-08', '2023-12-12')");
        lock(OFFICER, 0, 1, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("采集期内有 2 天没有公布价格，请核对天数并确认这些天不计入：2023-11-08、2023-12-12。");
        lock(OFFICER, 0, 2, "").expectStatus().isCreated().expectBody().json("""
                {"version": 1, "priceSum": "35.00", "publications": 35, "publishedOn": "2023-12-13"}
                """);
        lock(OFFICER, 0, 2, "").expectStatus().isEqualTo(409);
    }

    @Test
    void doesNotLockWhileAFigureWaitsForItsReview() {
        SettledSeason.everyDay("1.00");
        execute("""
                insert into monitoring_point (scheme, name, township, active_from, created_by)
                values ('2023-green-onion', '测试点', '370114008', '2023-11-06', 'test');
                insert into observation (point, day, price, flags, entered_by, entered_at)
                select id, '2023-11-20', 9, '{day-change}', 'test', now() from monitoring_point
                """);
        lock(OFFICER, 0, 0, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("还有 1 条价格记录待复核或待公布，请先办结再公布实际价格。");
    }

    @Test
    void onlyDevelopmentAndReformLocksAndRuns() {
        SettledSeason.everyDay("1.00");
        policy(1, 901, "1");
        lock(Person.FINANCE, 0, 0, "").expectStatus().isForbidden();
        run(OFFICER, ONION).expectStatus().isEqualTo(422);
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        run(Person.FINANCE, ONION).expectStatus().isForbidden();
    }

    @Test
    void settlesOnceAndSettlingTwiceChangesNothing() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "2.5");
        policy(2, 902, "1");
        policy(3, 902, "1");
        execute("update policy set ended_on = '2023-11-01', end_reason = '重复参保' where id = 3");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        caller.get(OFFICER, "settlements/" + id).expectBody().json("""
                {"no": 1, "state": "run", "policies": 2, "amount": "1040.09", "confirmDue": "2023-12-20",
                 "payDue": "2024-01-13", "dueProvisional": false, "price": {"fraction": "35.89 ÷ 37"},
                 "remaining": {"policies": 2, "amount": "1040.09", "failed": 0},
                 "townships": [{"township": "370114001", "unpaid": 1, "unpaidAmount": "742.92"},
                               {"township": "370114008", "unpaid": 1, "unpaidAmount": "297.17"}]}
                """);
        String before = payouts();
        assertThat(ran(ONION)).isEqualTo(id);
        assertThat(payouts()).isEqualTo(before);
        assertThat(text("select count(*) from insurance.settlement")).isEqualTo("1");
        assertThat(text("select count(*) from insurance.audit_event where action = 'run' and entity = 'settlement'"
                        + " and entity_id = '" + id + "'"))
                .isEqualTo("1");
    }

    @Test
    void goesThroughConfirmationPaymentAndPublication() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "2.5");
        policy(2, 902, "1");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        pay(id, MINGSHUI, 1, "742.92").expectStatus().isEqualTo(422);
        publish(id, 1).expectStatus().isEqualTo(422);
        confirm(INSURER, id, 1).expectStatus().isOk();
        confirm(INSURER, id, 1).expectStatus().isEqualTo(409);
        publish(id, 2).expectStatus().isEqualTo(422);
        for (String none : List.of("0", "-742.92", "742.920001", "9223372036854775807", "1e400", "1，06")) {
            assertThat(status(pay(id, MINGSHUI, 1, none))).as(none).isIn(400, 422);
        }
        pay(id, MINGSHUI, 1, "742.93")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("待支付的已经不是您看到的数目：现在是 1 份、742.92 元。没有登记，请刷新后核对。");
        assertThat(text("select count(*) from insurance.payment")).isEqualTo("0");
        String payment = caller.text(pay(id, MINGSHUI, 1, "742.92"), "$.id");
        assertThat(state(id)).isEqualTo("confirmed");
        pay(id, "", 1, "297.17").expectStatus().isCreated();
        assertThat(state(id)).isEqualTo("paid");
        caller.post(INSURER, "payments/" + payment + "/failures", "{'items':[{'policy':2,'reason':'账号错误'}]}")
                .expectStatus()
                .isEqualTo(422);
        caller.post(INSURER, "payments/" + payment + "/failures", "{'items':[{'policy':1,'reason':'账号错误'}]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"failed\": 1, \"failedAmount\": \"742.92\"}");
        assertThat(state(id)).isEqualTo("confirmed");
        caller.get(INSURER, "settlements/" + id + "/payouts?failed=true")
                .expectBody()
                .json("""
                {"items": [{"policy": 1, "failure": "账号错误", "difference": "742.92"}], "next": null}
                """);
        caller.get(null, "public/results?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.publishedOn")
                .doesNotExist();
        publish(id, version(id)).expectStatus().isOk();
        pay(id, "", 1, "742.92").expectStatus().isCreated();
        assertThat(state(id)).isEqualTo("published");
        caller.get(null, "public/results?scheme=" + ONION + "&township=" + MINGSHUI)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"publishedOn": "2023-12-13", "price": {"mean": "0.9700"},
                         "villages": [{"village": "370114001001", "policies": 1, "amount": "742.92"}],
                         "items": [{"policy": 1, "name": "测***", "quantity": "2.50", "amount": "742.92"}], "next": null}
                        """);
    }

    @Test
    void nobodyConfirmsWhatTheyRan() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        String id = caller.text(run(BOTH, ONION), "$.id");
        confirm(BOTH, Long.parseLong(id), 1).expectStatus().isForbidden();
    }

    /** Each of them made something that the settlement rests on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update actual_price set published_by = 'insurer'",
                "update enrolment_list set created_by = 'insurer' where id = 902",
                "insert into list_author values (901, 'insurer', 'insurer', now())",
                "insert into list_step (list, action, from_state, to_state, actor, actor_name, at)"
                        + " values (901, 'underwrite', 'insurer', 'development', 'insurer', 'insurer', now())",
                "insert into sale_report (policy, sold, reported_by, reported_at) values (1, 3, 'insurer', now())"
            })
    void nobodyConfirmsWhatRestsOnTheirOwnWork(String work) {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        execute(work);
        confirm(INSURER, id, 1).expectStatus().isForbidden();
        confirm(PAYER, id, 1).expectStatus().isOk();
    }

    @Test
    void nobodyPaysWhatTheyConfirmedOrPublishesWhatTheyPaid() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        confirm(INSURER, id, 1).expectStatus().isOk();
        String payment = "{'document':'F1','paidOn':'2023-12-13','policies':1,'amount':'297.17'}";
        caller.post(INSURER, "settlements/" + id + "/payments", payment)
                .expectStatus()
                .isForbidden();
        caller.post(BOTH, "settlements/" + id + "/payments", payment)
                .expectStatus()
                .isCreated();
        String version = "{'version':" + version(id) + "}";
        caller.post(BOTH, "settlements/" + id + "/publication", version)
                .expectStatus()
                .isForbidden();
        publish(id, version(id)).expectStatus().isOk();
    }

    @Test
    void aBatchThatCameBackWaitsForAnotherPaymentEvenAfterPublication() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        policy(2, 902, "2");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        confirm(INSURER, id, 1).expectStatus().isOk();
        String payment = caller.text(pay(id, "", 2, "891.51"), "$.id");
        publish(id, version(id)).expectStatus().isOk();
        String body = "{'reason':'凭证号登记错误'}";
        caller.post(OFFICER, "payments/" + payment + "/taking-back", body)
                .expectStatus()
                .isForbidden();
        caller.post(INSURER, "payments/" + payment + "/taking-back", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"failed\": 2, \"failedAmount\": \"891.51\"}");
        caller.post(INSURER, "payments/" + payment + "/taking-back", body)
                .expectStatus()
                .isEqualTo(409);
        assertThat(state(id)).isEqualTo("published");
        caller.get(OFFICER, "settlements?scheme=" + ONION)
                .expectBody()
                .json("{\"next\": {\"act\": \"pay\", \"by\": \"insurer\", \"settlement\": " + id + "}}");
        pay(id, "", 2, "891.51").expectStatus().isCreated();
        caller.get(OFFICER, "settlements?scheme=" + ONION).expectBody().json("{\"next\": {\"act\": \"done\"}}");
    }

    @Test
    void anInsurerOfOtherPoliciesDoesNotConfirm() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        execute("update enrolment_list set insurer = 'bureau-finance' where id = 902");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        confirm(INSURER, id, 1).expectStatus().isForbidden();
        caller.get(INSURER, "settlements/" + id).expectStatus().isNotFound();
        caller.get(INSURER, "settlements/" + id + "/payouts").expectStatus().isNotFound();
        caller.get(INSURER, "settlements/" + id + "/bundle.zip").expectStatus().isNotFound();
        caller.get(OFFICER, "settlements/" + id + "/payouts").expectStatus().isOk();
    }

    @Test
    void aPaymentSentTwiceCountsOnce() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        confirm(INSURER, id, 1).expectStatus().isOk();
        for (int i = 0; i < 2; i++) {
            client.post()
                    .uri("/api/insurance/settlements/" + id + "/payments")
                    .headers(headers -> {
                        headers.setBearerAuth(PAYER.token());
                        headers.set("Idempotency-Key", "the-same");
                    })
                    .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                    .bodyValue("{\"document\":\"F1\",\"paidOn\":\"2023-12-13\",\"policies\":1,\"amount\":\"297.17\"}")
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        assertThat(text("select count(*) from insurance.payment")).isEqualTo("1");
    }

    @Test
    void aRunAndAPaymentThatDieInTheMiddleLeaveNothingAndCanBeRepeated() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        policy(2, 902, "2");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        Interruption.of(() -> caller.post(OFFICER, "settlements", "{'scheme':'" + ONION + "'}"));
        assertThat(text("select (select count(*) from insurance.settlement) + (select count(*) from insurance.payout)"))
                .isEqualTo("0");
        long id = ran(ONION);
        assertThat(text("select count(*) || ' ' || sum(amount) from insurance.payout"))
                .isEqualTo("2 891.51");
        confirm(INSURER, id, 1).expectStatus().isOk();
        String payment = "{'document':'F1','paidOn':'2023-12-13','policies':2,'amount':'891.51'}";
        Interruption.of(() -> caller.post(PAYER, "settlements/" + id + "/payments", payment));
        assertThat(text("select (select count(*) from insurance.payment) || ' '"
                        + " || (select count(*) from insurance.payout where payment is not null)"))
                .isEqualTo("0 0");
        caller.post(PAYER, "settlements/" + id + "/payments", payment)
                .expectStatus()
                .isCreated();
        assertThat(text("select count(*) || ' ' || sum(amount) from insurance.payment"))
                .isEqualTo("1 891.51");
    }

    @Test
    void withoutAPayoutThereIsNothingToPay() {
        SettledSeason.everyDay("1.06");
        policy(1, 901, "1");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long id = ran(ONION);
        confirm(INSURER, id, 1).expectStatus().isOk();
        assertThat(state(id)).isEqualTo("paid");
    }

    @Test
    void pigsNeedTheirSoldQuantityAndCountNoMore() {
        price(PIG, "2023-11-08", 1, "15.20");
        price(PIG, "2023-11-15", 1, "15.20");
        policy(11, 903, "100");
        policy(12, 904, "50");
        execute("update policy set sold_quantity = 80 where id = 11");
        caller.post(OFFICER, "actual-prices", "{'scheme':'2090-pig','version':0,'missingDays':0}")
                .expectStatus()
                .isCreated();
        run(OFFICER, PIG)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("还有 1 份保险单没有填写实际出栏数量，不能结算：绣惠街道 1 份。");
        execute("update policy set sold_quantity = 60 where id = 12");
        run(OFFICER, PIG).expectStatus().isOk();
        // 1750 × (18.50 − 15.20) / 18.50 × (20 − 15.20) / 20 = 74.918918…
        assertThat(text("select string_agg(quantity || ' ' || amount, ', ' order by policy) from insurance.payout"))
                .isEqualTo("80.00 5993.51, 50.00 3745.95");
    }

    @Test
    void aCorrectedPriceLeadsToASupplementOfTheDifferences() {
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        policy(2, 902, "2");
        lock(OFFICER, 0, 0, "").expectStatus().isCreated();
        long first = ran(ONION);
        String before = payouts();
        lock(OFFICER, 1, 0, ",'reason':'更正'").expectStatus().isEqualTo(422);
        price(ONION, "2023-11-06", 2, "0.60");
        caller.get(OFFICER, "settlements?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.changed[0]")
                .isEqualTo("2023-11-06");
        lock(OFFICER, 1, 0, "").expectStatus().isEqualTo(422);
        lock(OFFICER, 1, 0, ",'reason':'更正 11 月 6 日价格'").expectStatus().isCreated();
        long second = ran(ONION);
        assertThat(second).isNotEqualTo(first);
        // sum 35.52: (39.22 − 35.52) / 39.22 × 3500 = 330.188679…; twice that is 660.377358…
        assertThat(text("select string_agg(amount || ' ' || previous || ' ' || difference, ', ' order by policy)"
                        + " from insurance.payout where settlement = " + second))
                .isEqualTo("330.19 297.17 33.02, 660.38 594.34 66.04");
        assertThat(payouts("where settlement = " + first)).isEqualTo(before);
        caller.get(OFFICER, "settlements/" + second)
                .expectBody()
                .json("{\"no\": 2, \"priceVersion\": 2, \"amount\": \"99.06\"}");
        // and down again: what was given too much comes back
        price(ONION, "2023-11-06", 3, "0.97");
        lock(OFFICER, 2, 0, ",'reason':'恢复原价'").expectStatus().isCreated();
        long third = ran(ONION);
        assertThat(text("select sum(difference) from insurance.payout where settlement = " + third))
                .isEqualTo("-99.06");
        confirm(INSURER, third, 1).expectStatus().isOk();
        pay(third, "", 2, "-99.06").expectStatus().isEqualTo(422);
        caller.post(
                        PAYER,
                        "settlements/" + third + "/payments",
                        "{'refund':true,'document':'T1','paidOn':'2023-12-13','policies':2,'amount':'-99.06'}")
                .expectStatus()
                .isCreated();
        assertThat(state(third)).isEqualTo("paid");
    }

    private ResponseSpec lock(Person person, int version, int missing, String more) {
        return caller.post(
                person,
                "actual-prices",
                "{'scheme':'%s','version':%d,'missingDays':%d%s}".formatted(ONION, version, missing, more));
    }

    private ResponseSpec run(Person person, String scheme) {
        return caller.post(person, "settlements", "{'scheme':'%s'}".formatted(scheme));
    }

    private long ran(String scheme) {
        return Long.parseLong(caller.text(run(OFFICER, scheme), "$.id"));
    }

    private ResponseSpec confirm(Person person, long id, int version) {
        return caller.post(person, "settlements/" + id + "/confirmation", "{'version':%d}".formatted(version));
    }

    private ResponseSpec publish(long id, int version) {
        return caller.post(OFFICER, "settlements/" + id + "/publication", "{'version':%d}".formatted(version));
    }

    private ResponseSpec pay(long id, String township, int policies, String amount) {
        return caller.post(
                PAYER,
                "settlements/" + id + "/payments",
                "{'township':'%s','document':'F1','paidOn':'2023-12-13','policies':%d,'amount':'%s'}"
                        .formatted(township, policies, amount));
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    private static String state(long id) {
        return text("select state from insurance.settlement where id = " + id);
    }

    private static int version(long id) {
        return Integer.parseInt(text("select version from insurance.settlement where id = " + id));
    }

    private static String payouts() {
        return payouts("");
    }

    private static String payouts(String where) {
        return text(
                "select string_agg(concat_ws(' ', settlement, policy, quantity, amount, previous), ', ' order by policy)"
                        + " from insurance.payout " + where);
    }
}
