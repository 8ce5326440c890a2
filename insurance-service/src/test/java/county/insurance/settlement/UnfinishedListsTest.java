package county.insurance.settlement;

import static county.insurance.settlement.SettledSeason.OFFICER;
import static county.insurance.settlement.SettledSeason.ONION;
import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static county.insurance.settlement.SettledSeason.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** On the day after the last price two lists are still under way: one underwritten in time, one on public notice. */
@ServiceTest
class UnfinishedListsTest {

    @Autowired
    private WebTestClient client;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        SettledSeason.begin();
        SettledSeason.everyDay("0.97");
        policy(1, 901, "1");
        execute("""
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, underwritten_on,
                                            created_by, created_at)
                overriding system value values
                    (905, '2023-green-onion', 1, '370114008', '370114008234', 2, 'finance', 'insurer-designated',
                     '2023-11-05', 'test', now()),
                    (906, '2023-green-onion', 1, '370114001', '370114001001', 2, 'notice', null, null, 'test', now())
                """);
        policy(5, 905, "2");
        policy(6, 906, "3");
        execute("update policy set in_force_on = null where id in (5, 6)");
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    private ResponseSpec lock(String unfinished) {
        return caller.post(
                OFFICER,
                "actual-prices",
                "{'scheme':'%s','version':0,'missingDays':0,'unfinishedLists':%s}".formatted(ONION, unfinished));
    }

    private ResponseSpec run() {
        return caller.post(OFFICER, "settlements", "{'scheme':'%s'}".formatted(ONION));
    }

    @Test
    void lockingNamesThemAndSettlingWaitsForEach() {
        lock("null")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("还有 2 份清单没有办结，锁定价格后没有承保的不能再生效，请先核对这些清单：明水街道 明一社区居民委员会第 2 份（公示中）、"
                        + "绣惠街道 " + text("select name from insurance.village where code = '370114008234'")
                        + "第 2 份（待财政局审核）。");
        lock("2").expectStatus().isCreated();
        run().expectStatus().isEqualTo(422);
        next().json("{\"next\": {\"act\": \"finish\", \"by\": \"officer\"}, \"pending\": 2, \"unfinished\": [{}, {}]}");
        caller.get(OFFICER, "todos")
                .expectBody()
                .jsonPath("$.items[?(@.id == 'settlement/2023-green-onion/finish')]")
                .isNotEmpty();
        caller.post(Person.FINANCE, "lists/905/approval", "{'version':1}")
                .expectStatus()
                .isOk();
        run().expectStatus().isEqualTo(422);
        caller.post(
                        OFFICER,
                        "lists/906/ending",
                        "{'version':1,'reason':'没有承保','document':'发改〔2023〕9号','collected':false}")
                .expectStatus()
                .isOk();
        next().json("{\"next\": {\"act\": \"run\"}, \"pending\": 0, \"unfinished\": []}");
        run().expectStatus().isOk().expectBody().json("{\"policies\": 2, \"amount\": \"891.51\"}");
    }

    @Test
    void nothingComesIntoForceAfterASettlement() {
        execute("delete from policy where id = 5");
        execute("update enrolment_list set state = 'ended' where id in (905, 906)");
        lock("0").expectStatus().isCreated();
        run().expectStatus().isOk();
        execute("update enrolment_list set state = 'finance' where id = 905");
        caller.post(Person.FINANCE, "lists/905/approval", "{'version':1}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("这个方案已经结算，不能再审核通过。");
        assertThat(text("select state from insurance.enrolment_list where id = 905"))
                .isEqualTo("finance");
    }

    private org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec next() {
        return caller.get(OFFICER, "settlements?scheme=" + ONION)
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
