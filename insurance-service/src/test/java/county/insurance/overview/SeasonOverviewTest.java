package county.insurance.overview;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who is told what waits for them, from the first entry of a list to the published results. */
@ServiceTest
class SeasonOverviewTest {

    @Autowired
    private WebTestClient http;

    private Caller caller;

    @BeforeEach
    void openAList() {
        TestScheme.add();
        caller = new Caller(http);
        execute("""
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                overriding system value values
                    (901, '2090-green-onion', 1, '370114001', '370114001001', 1, 'draft', 'insurer-designated', 'test', now());
                insert into policy (id, list, scheme, scheme_version, township, village, kind, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, quantity, sum_insured, premium, farmer,
                                    district, city, province, entered_by, entered_at)
                overriding system value
                values (1, 901, '2090-green-onion', 1, '370114001', '370114001001', 'household', '测试户', 'person', '\\x01',
                        '\\x00', '370114********0000', 2.5, 8750, 612.5, 245, 153.13, 153.12, 61.25, 'test', now())
                """);
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = insurance; " + sql + "; commit");
    }

    @ParameterizedTest
    @CsvSource({
        "draft, township, 1 份清单登记中，登记完后开始公示, 2023-12-31",
        "noticed, township, 1 份清单公示已结束，待提交承保机构, 2023-12-31",
        "insurer, insurer, 1 份清单待承保, 2023-12-31",
        "development, development, 1 份清单待审核, 2023-12-31",
        "finance, finance, 1 份清单待审核, 2023-12-31"
    })
    void aListWaitsForOneUnitAtATime(String state, String whose, String words, String due) {
        execute("update enrolment_list set state = '" + state + "'");
        for (String who : new String[] {"township", "insurer", "development", "finance"}) {
            assertThat(titles(person(who)).contains(words)).as(who).isEqualTo(who.equals(whose));
        }
        assertThat(todos(person(whose))).contains(due);
    }

    private static Person person(String who) {
        return switch (who) {
            case "township" -> Person.CLERK_MINGSHUI;
            case "insurer" -> Person.INSURER;
            case "development" -> Person.DEVELOPMENT_REFORM;
            default -> Person.FINANCE;
        };
    }

    private String titles(Person person) {
        return caller.text(caller.get(person, "todos"), "$.items[*].title");
    }

    private String todos(Person person) {
        return caller.text(caller.get(person, "todos"), "$.items[?(@.id =~ /lists.*/)].due");
    }

    @Test
    void aNoticeWaitsWhenItsTimeIsOverOrSomebodyObjects() {
        execute("""
                update enrolment_list set state = 'notice';
                insert into notice (list, no, starts_on, ends_on, opened_by, opened_at)
                values (901, 1, '2023-12-07', '2023-12-12', 'x', now())
                """);
        assertThat(titles(Person.CLERK_MINGSHUI)).contains("1 份清单公示期已满，可以结束公示");
        execute("""
                insert into objection (notice, list, raised_on, content, recorded_by)
                select id, list, '2023-12-11', '不实', 'x' from notice
                """);
        assertThat(titles(Person.CLERK_MINGSHUI)).contains("1 条公示异议待答复").doesNotContain("可以结束公示");
        assertThat(titles(Person.CLERK_XIUHUI)).doesNotContain("公示");
    }

    @Test
    void theSettlementWaitsForOneAfterTheOther() {
        execute("""
                update scheme_version set enrol_from = '2023-08-01', enrol_until = '2023-08-31', cover_from = '2023-10-01',
                       cover_until = '2023-12-12', price_from = '2023-11-01', price_until = '2023-12-12'
                where scheme = '2090-green-onion';
                update enrolment_list set state = 'in-force';
                update policy set in_force_on = '2023-09-15';
                insert into published_price (scheme, day, version, price, published_by, published_at)
                values ('2090-green-onion', '2023-11-06', 1, 0.97, 'x', now())
                """);
        assertThat(titles(Person.DEVELOPMENT_REFORM)).contains("采集期已结束，核对并公布实际价格");
        execute("""
                insert into actual_price values ('2090-green-onion', 1, 0.97, 1, null, '2023-12-13', 'x', now());
                insert into actual_price_day values ('2090-green-onion', 1, '2023-11-06', 1, 0.97);
                insert into season (scheme, locked_on) values ('2090-green-onion', '2023-12-13')
                """);
        assertThat(titles(Person.DEVELOPMENT_REFORM)).contains("运行结算");
        execute("""
                insert into settlement (id, scheme, no, price_version, policies, amount, run_by, run_at, confirm_due, pay_due)
                overriding system value
                values (77, '2090-green-onion', 1, 1, 1, 742.92, 'x', now(), '2023-12-20', '2024-01-13');
                insert into payout (settlement, policy, township, list, quantity, amount, previous)
                select 77, id, township, list, 2.5, 742.92, 0 from policy where id = 1
                """);
        assertThat(titles(Person.DEVELOPMENT_REFORM)).doesNotContain("运行结算");
        assertThat(titles(Person.INSURER)).contains("确认结算结果");
        assertThat(titles(Person.CLERK_MINGSHUI)).doesNotContain("结算");
        caller.get(Person.LEADER, "summary").expectBody().json("""
                {"figures": [
                  {"key": "schemes", "label": "2023、2090年目标价格保险方案"}, {"key": "target-price-2090-green-onion"},
                  {"key": "target-price-2090-pig"}, {"key": "target-price-2023-green-onion"},
                  {"key": "target-price-2023-pig-1"}, {"key": "stage-2023-green-onion-5"}, {"key": "stage-2023-pig-1-2"},
                  {"key": "next-deadline"},
                  {"key": "in-force-2090-green-onion", "value": "1", "unit": "份"},
                  {"key": "quantity-2090-green-onion", "value": "2.50", "unit": "亩"},
                  {"key": "price-2090-green-onion", "value": "0.9700", "compare": "1.06", "state": "risk"},
                  {"key": "price-missed-2023-green-onion", "value": "37"},
                  {"key": "settlement-77", "value": "742.92", "approved": false},
                  {"key": "unpaid-77", "value": "742.92", "state": "risk"}]}
                """);
        execute("update settlement set state = 'confirmed', confirmed_by = 'y', confirmed_on = '2023-12-13'");
        assertThat(titles(Person.INSURER)).contains("支付赔款");
    }

    @Test
    void subsidiesWaitForTheTreasury() {
        execute("""
                insert into ledger_entry (scheme, township, list, payer, kind, amount, booked_on, booked_by, booked_at)
                values ('2090-green-onion', '370114001', 901, 'district', 'due', 153.13, '2023-12-13', 'x', now()),
                       ('2090-green-onion', '370114001', 901, 'farmer', 'due', 245, '2023-12-13', 'x', now())
                """);
        assertThat(titles(Person.FINANCE)).contains("153.13 元保费补贴待拨付");
        assertThat(titles(Person.DEVELOPMENT_REFORM)).doesNotContain("保费补贴");
    }
}
