package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The enrolment list that the platform gives out is one that it takes, unchanged. */
@ServiceTest
class ExportedListTest {

    private static final String COLUMNS = "v.name, r.kind, r.name, r.identity_mask, encode(r.identity_index, 'hex'),"
            + " r.phone_key, r.account_key, r.bank, r.plot, r.quantity, r.previous_quantity, r.eligibility, r.signed_on,"
            + " r.premium, r.city, r.collective, encode(r.collective_index, 'hex')";

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        TestScheme.add();
    }

    @AfterEach
    void tearDown() {
        TestScheme.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestScheme.ONION, TestScheme.PIG})
    void theFullListIsTakenAgainAsItIs(String scheme) {
        List<String> before = enrolled(scheme);
        byte[] list = Objects.requireNonNull(caller.post(
                        Person.CLERK_XIUHUI,
                        "exports/enrolment.xlsx",
                        "{'scheme':'%s','township':'370114008','reason':'下一年度续保'}".formatted(scheme))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        TestDatabase.running()
                .execute("truncate insurance.enrolment_list, insurance.policy, insurance.collective cascade");
        SentFile again = SentFile.of(client, workers, Person.CLERK_XIUHUI, "370114008", scheme, list);
        assertThat(again.state()).as("%s", again).isEqualTo("checked");
        assertThat(again.found()).isEmpty();
        assertThat(again.rows(COLUMNS)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aMaskedListSaysThatItsNumbersAreNoNumbers() {
        enrolled(TestScheme.ONION);
        byte[] list = Objects.requireNonNull(
                caller.get(Person.CLERK_XIUHUI, "exports/enrolment.xlsx?scheme=" + TestScheme.ONION)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent());
        SentFile again = SentFile.of(client, workers, Person.CLERK_XIUHUI, "370114008", TestScheme.ONION, list);
        assertThat(again.state()).isEqualTo("refused");
        assertThat(again.found())
                .anyMatch(line -> line.startsWith("fault 2 证件号码 这是隐去了中间几位的号码"))
                .anyMatch(line -> line.startsWith("fault 2 银行账号 这是隐去了中间几位的号码"))
                .anyMatch(line -> line.startsWith("fault 2 联系电话 这是隐去了中间几位的号码"));
    }

    @Test
    void aListOfAnotherTownshipIsKnownByItsColumn() {
        var header = new java.util.ArrayList<>(List.of("镇街"));
        header.addAll(Household.HEADER);
        var own = new java.util.ArrayList<>(List.of("绣惠镇"));
        own.addAll(Household.row(2));
        var other = new java.util.ArrayList<>(List.of("双山街道"));
        other.addAll(Household.row(4));
        SentFile sent = SentFile.of(
                client,
                workers,
                Person.CLERK_XIUHUI,
                "370114008",
                TestScheme.ONION,
                SentList.xlsx(List.of(header, own, other)));
        assertThat(sent.found()).hasSize(1).first().asString().startsWith("fault 3 镇街 本次导入的是绣惠街道的名单");
    }

    /** Enrols a household, a grower and a co-operative's household, and says what was read of them. */
    private List<String> enrolled(String scheme) {
        boolean pig = scheme.equals(TestScheme.PIG);
        String conditions = pig ? ",条件1,条件2,条件3,条件4" : "";
        String yes = pig ? ",是,√,符合,是" : "";
        String quantity = pig ? "3" : "2.5";
        String file = "村,类型,姓名,证件号码,电话,开户行,账号,地块,数量,上年数量,签字日期,集体名称,集体信用代码" + conditions
                + "\n大张村,农户,测试·甲," + Household.identity(1) + ",13900000001,某银行,622200000000000001,-1号棚," + quantity
                + ",,2023-12-05,," + yes + "\n大高村,大户,测试乙," + Household.identity(2)
                + ",053183212345,,622200000000000002,1.10," + quantity + "," + quantity
                + ",2023-12-06,测试专业合作社,93370114MA00000000" + yes + "\n";
        SentFile sent = SentFile.of(
                client,
                workers,
                Person.CLERK_XIUHUI,
                "370114008",
                scheme,
                file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(sent.state()).as("%s", sent).isEqualTo("checked");
        List<String> rows = sent.rows(COLUMNS);
        caller.post(
                        Person.CLERK_XIUHUI,
                        "imports/" + sent.id() + "/application",
                        "{'version':"
                                + caller.text(caller.get(Person.CLERK_XIUHUI, "imports/" + sent.id()), "$.version")
                                + "}")
                .expectStatus()
                .isAccepted();
        SentFile.settle(workers, sent.id());
        assertThat(TestDatabase.running().text("select count(*) from insurance.policy"))
                .isEqualTo("2");
        return rows;
    }
}
