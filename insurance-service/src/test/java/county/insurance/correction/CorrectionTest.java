package county.insurance.correction;

import static county.insurance.settlement.SettledSeason.BOTH;
import static county.insurance.settlement.SettledSeason.INSURER;
import static county.insurance.settlement.SettledSeason.OFFICER;
import static county.insurance.settlement.SettledSeason.ONION;
import static county.insurance.settlement.SettledSeason.PAYER;
import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.policy.Sealer;
import county.insurance.settlement.SettledSeason;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An account of a policy in force in 明水 was wrong, and the bank has returned the transfer. */
@ServiceTest
class CorrectionTest {

    private static final Person CLERK = Person.CLERK_MINGSHUI;
    private static final Person OTHER_INSURER = new Person("other-insurer", Role.INSURER, "insurer-other");

    @Autowired
    private WebTestClient http;

    @Autowired
    private Sealer sealer;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(http);
        SettledSeason.begin();
        policy(1, 901, "1");
        execute("insert into attachment (id, list, policy, kind, name, media_type, size, sha256, sealed, uploaded_by,"
                + " uploaded_at) overriding system value values"
                + " (71, 901, 1, 'correction', '银行卡.jpg', 'image/jpeg', 1, '\\x01', '\\x01', 'x', now()),"
                + " (72, 901, 1, 'other', '其他.jpg', 'image/jpeg', 1, '\\x02', '\\x02', 'x', now())");
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    private ResponseSpec enter(Person person, String what) {
        return caller.post(person, "policies/1/corrections", "{'version':1,'reason':'户名与账号不符，退汇'," + what + "}");
    }

    private ResponseSpec decide(Person person, String id, String how, int version) {
        String reason = how.equals("refusal") ? ",'reason':'材料不清'" : "";
        return caller.post(person, "corrections/" + id + "/" + how, "{'version':" + version + reason + "}");
    }

    private String account() {
        String party = text("select encode(identity_index, 'hex') from insurance.policy where id = 1");
        String sealed = text("select encode(account_sealed, 'hex') from insurance.policy where id = 1");
        return sealer.open(
                "account", HexFormat.of().parseHex(party), HexFormat.of().parseHex(sealed));
    }

    @Test
    void onePersonEntersAndAnotherReleases() {
        String id = caller.text(enter(CLERK, "'account':'6217 0000 0000 1234','bank':'农商银行','attachment':71"), "$.id");
        assertThat(text("select account_sealed is null from insurance.policy where id = 1"))
                .isEqualTo("t");
        caller.get(CLERK, "corrections?policy=1").expectBody().json("""
                        {"items": [{"state": "entered", "bank": "农商银行", "name": null, "enteredBy": "clerk-mingshui",
                                    "before": {"name": "测试户1", "bank": "测试银行", "accountMask": "****0001"}}]}
                        """);
        enter(CLERK, "'phone':'13800001234','attachment':71").expectStatus().isEqualTo(409);
        caller.get(INSURER, "todos")
                .expectBody()
                .jsonPath("$.items[?(@.title =~ /.*1 项保险单更正待核对.*/)]")
                .isNotEmpty();
        decide(CLERK, id, "release", 1).expectStatus().isForbidden();
        decide(Person.FINANCE, id, "release", 1).expectStatus().isForbidden();
        decide(OTHER_INSURER, id, "release", 1).expectStatus().isNotFound();
        decide(Person.CLERK_XIUHUI, id, "refusal", 1).expectStatus().isNotFound();
        decide(INSURER, id, "release", 2).expectStatus().isEqualTo(409);
        decide(INSURER, id, "release", 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"state\": \"released\", \"decidedBy\": \"insurer\", \"decidedOn\": \"2023-12-13\"}");
        decide(INSURER, id, "release", 2).expectStatus().isEqualTo(409);
        assertThat(account()).isEqualTo("6217000000001234");
        assertThat(text("select bank || account_mask || version from insurance.policy where id = 1"))
                .isEqualTo("农商银行************12342");
        assertThat(text("select string_agg(action, ',' order by seq) from insurance.audit_event"
                        + " where entity = 'policy-correction' and entity_id = '" + id + "'"))
                .isEqualTo("enter,release");
        assertThat(text("select string_agg(coalesce(after::text, ''), '') from insurance.audit_event"))
                .doesNotContain("6217000000001234");
    }

    @Test
    void nobodyReleasesWhatTheyEntered() {
        Person all = new Person(
                "all",
                java.util.List.of(Role.TOWNSHIP_CLERK, Role.INSURER, Role.BUREAU_OFFICER),
                java.util.List.of("370114001", "insurer-designated", "bureau-development-reform"));
        String id = caller.text(enter(all, "'name':'测试户壹','attachment':71"), "$.id");
        decide(all, id, "release", 1).expectStatus().isForbidden();
        decide(OFFICER, id, "release", 1).expectStatus().isOk();
        assertThat(text("select name from insurance.policy where id = 1")).isEqualTo("测试户壹");
    }

    @Test
    void theInsurerCorrectsItsOwnCertificateNumber() {
        policy(2, 902, "1");
        execute("update policy set certificate = 'PD-2' where id = 2");
        enter(CLERK, "'certificate':'PD-77'").expectStatus().isForbidden();
        String id = caller.text(enter(INSURER, "'certificate':'PD-2'"), "$.id");
        decide(INSURER, id, "release", 1).expectStatus().isForbidden();
        decide(PAYER, id, "release", 1).expectStatus().isEqualTo(422);
        decide(INSURER, id, "refusal", 1).expectStatus().isOk();
        String again = caller.text(enter(INSURER, "'certificate':'PD-77'"), "$.id");
        decide(PAYER, again, "release", 1).expectStatus().isOk();
        assertThat(text("select certificate from insurance.policy where id = 1"))
                .isEqualTo("PD-77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'attachment':71 | policy",
                "'account':'12','attachment':71 | account",
                "'phone':'123','attachment':71 | phone",
                "'account':'620000001234' | attachment",
                "'account':'620000001234','attachment':72 | attachment",
                "'account':'620000001234','attachment':4711 | attachment",
                "'account':'620000001234','certificate':'PD-77','attachment':71 | certificate",
                "'certificate':'pd 77' | certificate"
            })
    void saysWhatIsWrong(String what, String field) {
        enter(CLERK, what)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void belongsToTheTownshipAndToContractsInForce() {
        enter(Person.CLERK_XIUHUI, "'phone':'13800001234','attachment':71")
                .expectStatus()
                .isNotFound();
        enter(INSURER, "'phone':'13800001234','attachment':71").expectStatus().isForbidden();
        enter(OFFICER, "'phone':'13800001234','attachment':71").expectStatus().isForbidden();
        execute("update policy set ended_on = '2023-12-01', end_reason = '解除' where id = 1");
        enter(CLERK, "'phone':'13800001234','attachment':71").expectStatus().isEqualTo(422);
    }

    @Test
    void aReturnedTransferWaitsForItsTownshipAndThenForAnotherPayment() {
        SettledSeason.everyDay("0.97");
        caller.post(OFFICER, "actual-prices", "{'scheme':'" + ONION + "','version':0,'missingDays':0}")
                .expectStatus()
                .isCreated();
        String settlement = caller.text(caller.post(OFFICER, "settlements", "{'scheme':'" + ONION + "'}"), "$.id");
        caller.post(INSURER, "settlements/" + settlement + "/confirmation", "{'version':1}")
                .expectStatus()
                .isOk();
        String body = "{'document':'F1','paidOn':'2023-12-13','policies':1,'amount':'297.17'}";
        String payment = caller.text(caller.post(BOTH, "settlements/" + settlement + "/payments", body), "$.id");
        caller.post(INSURER, "payments/" + payment + "/failures", "{'items':[{'policy':1,'reason':'户名不符'}]}")
                .expectStatus()
                .isOk();
        returned(CLERK).isNotEmpty();
        returned(Person.CLERK_XIUHUI).isEmpty();
        String id = caller.text(enter(CLERK, "'account':'6217000000001234','attachment':71"), "$.id");
        returned(CLERK).isEmpty();
        decide(OFFICER, id, "release", 1).expectStatus().isOk();
        returned(CLERK).isEmpty();
        caller.get(INSURER, "settlements/" + settlement + "/payouts?failed=true")
                .expectBody()
                .jsonPath("$.items[0].accountMask")
                .isEqualTo("************1234");
        caller.post(PAYER, "settlements/" + settlement + "/payments", body)
                .expectStatus()
                .isCreated();
    }

    private org.springframework.test.web.reactive.server.JsonPathAssertions returned(Person person) {
        return caller.get(person, "todos").expectBody().jsonPath("$.items[?(@.title =~ /.*1 户赔款被银行退回.*/)]");
    }
}
