package county.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.settlement.SettledSeason;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scheme of a later year, copied from this year's and entered through the product with other figures, does all that the
 * schemes of 2023 do: nothing of theirs is built in.
 */
@ServiceTest
class NewSchemeTest {

    private static final Person OFFICER = Person.DEVELOPMENT_REFORM;
    private static final Person COLLEAGUE =
            new Person("officer-fagai-b", Role.BUREAU_OFFICER, "bureau-development-reform");
    private static final String ENROLS = "'enrolFrom':'2023-12-01','enrolUntil':'2023-12-31','coverFrom':'2024-01-01',"
            + "'coverUntil':'2024-03-31','priceFrom':'2024-01-01','priceUntil':'2024-03-31',";
    private static final String SETTLES = "'enrolFrom':'2023-11-01','enrolUntil':'2023-11-30','coverFrom':'2023-12-01',"
            + "'coverUntil':'2023-12-31','priceFrom':'2023-12-11','priceUntil':'2023-12-12',";
    private static final String ONION = "'sumInsured':'4000','rate':'0.06','targetPrice':'1.20',"
            + "'shares':[{'payer':'farmer','percent':'30'},{'payer':'district','percent':'70'}]";
    private static final String PIG = "'sumInsured':'1800','rate':'0.035','targetPrice':'17.80','fullCost':'19.00',"
            + "'shares':[{'payer':'farmer','percent':'20'},{'payer':'district','percent':'45'},"
            + "{'payer':'province','percent':'35'}]";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private WebTestClient client;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
    }

    @AfterEach
    void tearDown() {
        TestScheme.remove();
    }

    @Test
    void greenOnionsOfALaterYearAreCalculatedAndEnrolled() {
        publish("2090-green-onion", "2023-green-onion", 2024, ENROLS + ONION);
        caller.get(null, "public/schemes")
                .expectBody()
                .jsonPath("$.items[?(@.id=='2090-green-onion')].premium")
                .isEqualTo("240.00");
        // 0.3 ÷ 1.2 × 4000 × 2.5 = 2500
        caller.get(null, "public/calculator?scheme=2090-green-onion&quantity=2.5&actualPrice=0.90")
                .expectBody()
                .json("""
                        {"premium": "600.00", "payout": "2500.00",
                         "parts": [{"payer": "farmer", "amount": "180.00"}, {"payer": "district", "amount": "420.00"}]}
                        """);
        enter("2090-green-onion", "'quantity':2.51,'eligibility':[]")
                .json("{'sumInsured':'10040.00','premium':'602.40','farmer':'180.72','district':'421.68'}"
                        .replace('\'', '"'));
    }

    @Test
    void pigsOfALaterYearAreCalculatedAndEnrolled() {
        publish("2090-pig", "2023-pig-1", 2024, ENROLS + PIG);
        // 4.8 ÷ 17.8 × 6 ÷ 19 × 1800 × 3 = 459.8462…
        caller.get(null, "public/calculator?scheme=2090-pig&quantity=3&actualPrice=13.00")
                .expectBody()
                .json("""
                        {"premium": "189.00", "payout": "459.85",
                         "parts": [{"payer": "farmer", "amount": "37.80"}, {"payer": "district", "amount": "85.05"},
                                   {"payer": "province", "amount": "66.15"}]}
                        """);
        enter("2090-pig", "'quantity':3,'eligibility':[true,true,true,true]")
                .json("{'sumInsured':'5400.00','premium':'189.00','farmer':'37.80','district':'85.05','city':'0.00'}"
                        .replace('\'', '"'));
    }

    @Test
    void greenOnionsOfALaterYearAreSettled() {
        publish("2090-green-onion", "2023-green-onion", 2023, SETTLES + ONION);
        insure("2090-green-onion", "2.5");
        String point = caller.text(caller.post(OFFICER, "points", """
                {'scheme':'2090-green-onion','name':'市场','township':'370114001','position':1,
                 'activeFrom':'2023-12-01','collectors':[],'version':0}
                """), "$.id");
        publishPrice(point, "2023-12-11", "0.91");
        publishPrice(point, "2023-12-12", "0.90");
        // (2.40 − 1.81) ÷ 2.40 × 4000 × 2.5 = 2458.3333…
        expectPayout("2090-green-onion", "2458.33");
    }

    @Test
    void pigsOfALaterYearAreSettled() {
        publish("2090-pig", "2023-pig-1", 2023, SETTLES + PIG);
        insure("2090-pig", "3");
        SettledSeason.execute("update policy set sold_quantity = 2");
        String entered = caller.text(
                caller.post(
                        OFFICER,
                        "national-prices",
                        "{'scheme':'2090-pig','day':'2023-12-12','price':'13.00','source':'价格监测中心网站'}"),
                "$.id");
        caller.post(COLLEAGUE, "national-prices/" + entered + "/decision", "{'publish':true,'version':1}")
                .expectStatus()
                .isOk();
        // 4.8 ÷ 17.8 × 6 ÷ 19 × 1800 × 2 = 306.5641…
        expectPayout("2090-pig", "306.56");
    }

    private void publishPrice(String point, String day, String price) {
        caller.post(
                        Person.CLERK_MINGSHUI,
                        "observations",
                        "{'point':%s,'day':'%s','price':'%s'}".formatted(point, day, price))
                .expectStatus()
                .is2xxSuccessful();
        String proposal = caller.text(
                caller.post(OFFICER, "daily-prices/2090-green-onion/" + day + "/proposal", "{'version':0}"),
                "$.proposal.id");
        caller.post(
                        COLLEAGUE,
                        "daily-prices/2090-green-onion/" + day + "/release",
                        "{'proposal':%s,'release':true}".formatted(proposal))
                .expectStatus()
                .isOk();
    }

    private void publish(String scheme, String from, int year, String changes) {
        byte[] draft = caller.post(
                        OFFICER, "scheme-drafts", "{'scheme':'%s','from':'%s','year':%d}".formatted(scheme, from, year))
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        var content = (ObjectNode) JSON.readTree(draft).get("content");
        content.setAll((ObjectNode) JSON.readTree(("{" + changes
                        + ",'name':'测试方案','issuedOn':'2023-10-01','documentNumbers':['章政办发〔2023〕90号'],'documentConflict':null,'stages':[]}")
                .replace('\'', '"')));
        caller.put(OFFICER, "scheme-drafts/" + scheme, "{'version':1,'content':" + content + "}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faults")
                .isEmpty();
        caller.post(COLLEAGUE, "scheme-drafts/" + scheme + "/publication", "{'version':2}")
                .expectStatus()
                .isOk();
    }

    private WebTestClient.BodyContentSpec enter(String scheme, String quantity) {
        String list = caller.text(
                caller.post(
                        Person.CLERK_XIUHUI,
                        "lists",
                        "{'scheme':'%s','township':'370114008','village':'370114008234'}".formatted(scheme)),
                "$.id");
        return caller.post(
                        Person.CLERK_XIUHUI,
                        "lists/" + list + "/policies",
                        "{'kind':'household','name':'某户','identity':'11010519491231002X','phone':'13800001234',"
                                + "'account':'620000001234','plot':'1号'," + quantity + "}")
                .expectStatus()
                .isCreated()
                .expectBody();
    }

    /** One policy in force in 明水. */
    private static void insure(String scheme, String quantity) {
        SettledSeason.execute("""
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                overriding system value
                values (990, '%s', 1, '370114001', '370114001001', 1, 'in-force', 'insurer-designated', 'test', now())
                """.formatted(scheme));
        SettledSeason.policy(1, 990, quantity);
    }

    /** As the preview says, and as the settlement pays. */
    private void expectPayout(String scheme, String amount) {
        caller.get(OFFICER, "settlement-preview?scheme=" + scheme)
                .expectBody()
                .jsonPath("$.amount")
                .isEqualTo(amount);
        String missing = caller.text(caller.get(OFFICER, "settlements?scheme=" + scheme), "$.missing.length()");
        caller.post(
                        COLLEAGUE,
                        "actual-prices",
                        "{'scheme':'%s','version':0,'missingDays':%s}".formatted(scheme, missing))
                .expectStatus()
                .isCreated();
        caller.post(COLLEAGUE, "settlements", "{'scheme':'%s'}".formatted(scheme))
                .expectStatus()
                .isOk();
        assertThat(SettledSeason.text("select sum(amount) from insurance.payout"))
                .isEqualTo(amount);
    }
}
