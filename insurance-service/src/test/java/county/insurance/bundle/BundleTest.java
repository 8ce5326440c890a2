package county.insurance.bundle;

import static county.insurance.settlement.SettledSeason.INSURER;
import static county.insurance.settlement.SettledSeason.OFFICER;
import static county.insurance.settlement.SettledSeason.ONION;
import static county.insurance.settlement.SettledSeason.PIG;
import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.bundle.TestBundle.Verdict;
import county.insurance.settlement.SettledSeason;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a settlement rests on can be taken away and recomputed by a program that shares nothing with this one. */
@ServiceTest
class BundleTest {

    @Autowired
    private WebTestClient client;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        SettledSeason.begin();
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        policy(2, 902, "2.5");
        execute("""
                update policy set premium = 245.00, farmer = 98.00, district = 61.25, city = 61.25, province = 24.50
                where id = 1;
                update policy set premium = 612.50, farmer = 245.00, district = 153.13, city = 153.12, province = 61.25
                where id = 2;
                insert into monitoring_point (id, scheme, name, township, active_from, created_by)
                overriding system value values (801, '2023-green-onion', '甲点', '370114008', '2023-11-01', 'test'),
                                               (802, '2023-green-onion', '乙点', '370114001', '2023-11-01', 'test');
                insert into observation (id, point, day, price, entered_by, entered_at)
                overriding system value values (701, 801, '2023-11-06', 0.96, 'test', now()),
                                               (702, 801, '2023-11-06', 0.99, 'test', now()),
                                               (703, 802, '2023-11-06', 0.96, 'test', now()),
                                               (704, 802, '2023-11-06', 0.60, 'test', now());
                delete from published_price where scheme = '2023-green-onion' and day = '2023-11-06';
                insert into published_price (scheme, day, version, price, points, published_by, published_at)
                values ('2023-green-onion', '2023-11-06', 1, 0.97, 2, 'test', '2023-11-06 10:00+08');
                insert into published_observation (scheme, day, version, observation)
                select '2023-green-onion', '2023-11-06', 1, n from generate_series(701, 703) n
                """);
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    /** 37 days at 0.97: one mu is paid 297.17, two and a half 742.92. */
    @Test
    void whatWasSettledRecomputesFromTheBundleAlone() {
        long settlement = settled(ONION, 0, 0, "");
        TestBundle bundle = bundle(settlement);
        assertThat(bundle.verify())
                .isEqualTo(new Verdict(0, "一致：公布价格 37 天，保险单 2 份，第 1 次结算 2 份、本次金额 1040.09 元，全部重新计算无误。"));
        assertThat(bundle.part("policies.csv"))
                .contains("测***")
                .contains("370114********0000")
                .doesNotContain("测试户");
        assertThat(bundle(settlement).isSameAs(bundle)).isTrue();
        assertThat(text("select count(*) from insurance.audit_event where action = 'download-bundle' and entity_id = '"
                        + settlement + "'"))
                .isEqualTo("2");
    }

    @Test
    void aSupplementRecomputesWithWhatWasGivenBefore() {
        long first = settled(ONION, 0, 0, "");
        TestBundle before = bundle(first);
        caller.post(INSURER, "settlements/" + first + "/confirmation", "{'version':1}")
                .expectStatus()
                .isOk();
        String dispute = caller.text(
                caller.post(
                        Person.CLERK_MINGSHUI,
                        "settlements/" + first + "/disputes",
                        "{'policy':1,'raisedOn':'2023-12-13','claim':'面积有误'}"),
                "$.id");
        caller.post(
                        OFFICER,
                        "disputes/" + dispute + "/closing",
                        "{'version':1,'outcome':'按认证价格调整','document':'价认〔2023〕1号','adjusted':'310.00'}")
                .expectStatus()
                .isOk();
        execute("""
                insert into published_price (scheme, day, version, price, points, reason, published_by, published_at)
                values ('2023-green-onion', '2023-11-06', 2, 0.60, 1, '抄写错误', 'test', '2023-12-13 10:00+08');
                insert into published_observation (scheme, day, version, observation)
                values ('2023-green-onion', '2023-11-06', 2, 704)
                """);
        long second = settled(ONION, 1, 0, ",'reason':'更正 11 月 6 日价格'");
        assertThat(bundle(second).verify().said()).startsWith("一致：").contains("第 2 次结算");
        assertThat(bundle(first).isSameAs(before)).isTrue();
    }

    /** At 14.00 the pigs' coefficient is (20 - 14) / 20; of 7 insured, 5 were sold. */
    @Test
    void pigsRecomputeWithTheirCoefficientAndWhatWasSold() {
        policy(3, 903, "7");
        execute("""
                update policy set premium = 367.50, farmer = 147.00, district = 91.88, city = 91.87, province = 36.75,
                                  sold_quantity = 5 where id = 3;
                insert into published_price (scheme, day, version, price, source, published_by, published_at)
                values ('2090-pig', '2023-11-08', 1, 13.90, '价格监测中心', 'test', now()),
                       ('2090-pig', '2023-11-15', 1, 14.10, '价格监测中心', 'test', now())
                """);
        assertThat(bundle(settled(PIG, 0, 0, "")).verify().said()).startsWith("一致：公布价格 2 天，保险单 1 份");
    }

    @ParameterizedTest
    @CsvSource({
        "prices.csv, '2023-11-07,1,0.97', '2023-11-07,1,0.98', actual-price-days.csv 第 3 行",
        "observations.csv, '甲点,0.9900', '甲点,0.9300', prices.csv 第 2 行",
        "actual-prices.csv, '35.89,37', '35.80,37', actual-prices.csv 第 2 行",
        "policies.csv, ',2.50,2.50,,', ',3.50,3.50,,', policies.csv 第 3 行",
        "policies.csv, '153.13,153.12', '153.12,153.13', policies.csv 第 3 行",
        "payouts.csv, '742.92,0.00,742.92', '742.93,0.00,742.93', payouts.csv 第 3 行",
        "settlements.csv, 1040.09, 1040.08, settlements.csv 第 2 行",
        "totals.csv, 297.17, 297.18, totals.csv 第 2 行",
        "scheme.csv, ',1.06,', ',1.07,', payouts.csv 第 2 行"
    })
    void whatWasChangedIsNamed(String part, String from, String to, String where) {
        TestBundle changed = bundle(settled(ONION, 0, 0, "")).with(part, from, to, true);
        Verdict verdict = changed.verify();
        assertThat(verdict.exit()).as(verdict.said()).isEqualTo(1);
        assertThat(verdict.said()).startsWith("不一致：" + where);
    }

    @Test
    void aSumThatDoesNotMatchAPartThatIsMissingAndAFileThatIsNoneAreNamed() {
        TestBundle bundle = bundle(settled(ONION, 0, 0, ""));
        assertThat(bundle.with("totals.csv", "297.17", "297.18", false).verify().said())
                .startsWith("不一致：totals.csv 的 SHA-256 为 ");
        assertThat(bundle.without("observations.csv").verify()).isEqualTo(new Verdict(1, "不一致：缺少部分 observations.csv。"));
        Verdict cut = bundle.cut().verify();
        assertThat(cut.exit()).isEqualTo(2);
        assertThat(cut.said()).startsWith("无法读取审计包：");
    }

    @Test
    void itIsForWhoSeesTheWholeSettlement() {
        String address = "settlements/" + settled(ONION, 0, 0, "") + "/bundle.zip";
        caller.get(Person.CLERK_MINGSHUI, address).expectStatus().isForbidden();
        caller.get(Person.LEADER, address).expectStatus().isOk();
        caller.get(INSURER, address).expectStatus().isOk();
        caller.get(OFFICER, "settlements/999999/bundle.zip").expectStatus().isNotFound();
    }

    private long settled(String scheme, int version, int missing, String more) {
        caller.post(
                        OFFICER,
                        "actual-prices",
                        "{'scheme':'" + scheme + "','version':" + version + ",'missingDays':" + missing + more + "}")
                .expectStatus()
                .isCreated();
        return Long.parseLong(caller.text(caller.post(OFFICER, "settlements", "{'scheme':'" + scheme + "'}"), "$.id"));
    }

    private TestBundle bundle(long settlement) {
        return new TestBundle(Objects.requireNonNull(caller.get(OFFICER, "settlements/" + settlement + "/bundle.zip")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
    }
}
