package county.insurance.export;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.insurance.TestSheet;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The lists as workbooks: masked for everybody who sees them, in full for who says why. */
@ServiceTest
class ExportTest {

    @Autowired
    private WebTestClient http;

    private Caller caller;
    private String list;

    @BeforeEach
    void enterAHousehold() {
        TestScheme.add();
        caller = new Caller(http);
        String village =
                TestDatabase.running().text("select min(code) from insurance.village where township = '370114008'");
        list = caller.text(
                caller.post(
                        Person.CLERK_XIUHUI,
                        "lists",
                        "{'scheme':'%s','township':'370114008','village':'%s'}".formatted(TestScheme.ONION, village)),
                "$.id");
        caller.post(
                        Person.CLERK_XIUHUI,
                        "lists/" + list + "/policies",
                        "{'kind':'household','name':'=某农户','identity':'11010519491231002X','phone':'13800001234',"
                                + "'account':'620000001234','quantity':2.5}")
                .expectStatus()
                .isCreated();
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    @Test
    void theEnrolmentListIsMaskedAndHarmless() {
        assertThat(TestSheet.rows(
                        caller.get(Person.LEADER, "exports/enrolment.xlsx?scheme=" + TestScheme.ONION),
                        "镇街",
                        "类型",
                        "姓名或名称",
                        "证件号码",
                        "银行账号",
                        "投保数量(亩)",
                        "保险费(元)",
                        "区财政(元)",
                        "状态"))
                .containsExactly("绣惠街道|农户|=某农户|1101**********00**|********1234|2.5|612.5|153.13|办理中");
        caller.get(Person.LEADER, "exports/enrolment.csv?list=" + list)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .value(csv -> assertThat(csv)
                        .startsWith("\uFEFF镇街,村（社区）,登记号")
                        .contains("'=某农户,1101**********00**,138****1234"));
        caller.get(Person.CLERK_MINGSHUI, "exports/enrolment.xlsx?list=" + list)
                .expectStatus()
                .isNotFound();
        caller.get(Person.LEADER, "exports/enrolment.xlsx?scheme=no-such")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theVillageListsAreTakenAlongAsFarAsTheyAreSeenAndPrinted() {
        String address = "exports/lists.xlsx?scheme=" + TestScheme.ONION + "&state=draft&text=";
        assertThat(TestSheet.rows(caller.get(Person.LEADER, address), "镇街", "状态", "户数", "保险费(元)"))
                .containsExactly("绣惠街道|登记中|1|612.5");
        assertThat(TestSheet.rows(caller.get(Person.LEADER, address + "没有这个村"), "镇街"))
                .isEmpty();
        assertThat(TestSheet.rows(caller.get(Person.CLERK_MINGSHUI, address), "镇街"))
                .isEmpty();
        byte[] pdf = caller.get(Person.LEADER, address.replace(".xlsx", ".pdf"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(pdf).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theFullNumbersCostAReasonThatIsKept() {
        String asked = "{'list':" + list + ",'reason':'签发保险单'}";
        caller.post(Person.CLERK_XIUHUI, "exports/enrolment.xlsx", "{'list':" + list + ",'reason':'看'}")
                .expectStatus()
                .isBadRequest();
        caller.post(Person.FINANCE, "exports/enrolment.xlsx", asked)
                .expectStatus()
                .isForbidden();
        assertThat(TestSheet.rows(
                        caller.post(Person.CLERK_XIUHUI, "exports/enrolment.xlsx", asked), "证件号码", "联系电话", "银行账号"))
                .containsExactly("11010519491231002X|13800001234|620000001234");
        caller.get(Person.AUDITOR, "audit?limit=1").expectBody().json("""
                {"items": [{"action": "reveal", "entity": "enrolment-export", "after": {"reason": "签发保险单"}}]}
                """);
    }

    @Test
    void theClaimsListSaysWhatEachPolicyIsPaidAndWhy() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                update policy set in_force_on = '2023-12-12', certificate = 'PD-1';
                insert into actual_price values ('2090-green-onion', 1, 2.93, 3, null, '2023-12-13', 'x', now());
                insert into settlement (id, scheme, no, price_version, policies, amount, run_by, run_at, confirm_due, pay_due)
                overriding system value
                values (77, '2090-green-onion', 1, 1, 1, 687.11, 'x', now(), '2023-12-20', '2024-01-13');
                insert into payout (settlement, policy, township, list, quantity, amount, previous)
                select 77, id, township, list, quantity, 687.11, 0 from policy;
                commit;
                """);
        assertThat(TestSheet.rows(
                        caller.get(Person.FINANCE, "exports/claims.xlsx?settlement=77"),
                        "保险单号",
                        "银行账号",
                        "目标价格",
                        "实际价格",
                        "应赔金额(元)",
                        "本次应付(元)"))
                .containsExactly("PD-1|********1234|1.06|0.9767|687.11|687.11");
        assertThat(TestSheet.rows(caller.get(Person.CLERK_MINGSHUI, "exports/claims.xlsx?settlement=77"), "保险单号"))
                .isEmpty();
        assertThat(TestSheet.rows(
                        caller.post(
                                Person.DEVELOPMENT_REFORM,
                                "exports/claims.xlsx",
                                "{'settlement':77,'reason':'核对支付账号'}"),
                        "银行账号"))
                .containsExactly("620000001234");
        caller.get(Person.LEADER, "exports/claims.xlsx?settlement=4711")
                .expectStatus()
                .isNotFound();
    }
}
