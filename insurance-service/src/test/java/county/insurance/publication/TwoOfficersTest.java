package county.insurance.publication;

import static county.insurance.publication.PriceSeason.COLLEAGUE;
import static county.insurance.publication.PriceSeason.MINGSHUI;
import static county.insurance.publication.PriceSeason.OFFICER;
import static county.insurance.publication.PriceSeason.ONION;
import static county.insurance.publication.PriceSeason.XIUHUI;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Nobody makes a price alone: who entered it, on which day it is published, and how far it is from all that is known. */
@ServiceTest
class TwoOfficersTest {

    private static final Person THIRD = new Person("officer-fagai-c", Role.BUREAU_OFFICER, "bureau-development-reform");

    @Autowired
    private WebTestClient client;

    private PriceCalls calls;

    @BeforeEach
    void setUp() {
        calls = new PriceCalls(client);
        PriceSeason.begin();
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        PriceSeason.point(2, "明水市场", MINGSHUI);
    }

    @AfterEach
    void tearDown() {
        PriceSeason.end();
    }

    @Test
    void theOrdinaryDayIsOneActOfWhoEnteredNothing() {
        collected("2023-12-13", "1.05");
        act(OFFICER, "2023-12-13", "publish");
        calls.publish(OFFICER, "2023-12-13", 0, "").expectStatus().isOk();
    }

    @Test
    void whoBackfilledADayNeitherPublishesItNorReleasesIt() {
        backfill(OFFICER, "2023-12-11", "1.05");
        calls.publish(OFFICER, "2023-12-11", 0, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("这是逾期公布（当天没有公布）；您录入或复核过当天的价格，须由一人提出、另一人核准公布：请“提请核准”。");
        calls.publish(COLLEAGUE, "2023-12-11", 0, "").expectStatus().isEqualTo(422);
        calls.propose(COLLEAGUE, "2023-12-11", 0, "").expectStatus().isOk();
        calls.release(OFFICER, "2023-12-11")
                .expectStatus()
                .isEqualTo(403)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("您录入或复核过当天的价格，请由没有经手的另一人核准公布。");
        calls.decide(COLLEAGUE, "2023-12-11", false, "").expectStatus().isOk();
        calls.propose(OFFICER, "2023-12-11", 0, "").expectStatus().isOk();
        calls.release(COLLEAGUE, "2023-12-11").expectStatus().isOk();
        assertThat(TestDatabase.running().text("""
                        select proposed_by || ' ' || published_by from insurance.published_price where day = '2023-12-11'
                        """)).isEqualTo(OFFICER.username() + " " + COLLEAGUE.username());
    }

    @Test
    void aLateDayIsProposedByOneAndReleasedByAnother() {
        collected("2023-12-12", "1.05");
        act(OFFICER, "2023-12-12", "propose");
        calls.release(COLLEAGUE, "2023-12-12").expectStatus().isEqualTo(409);
        calls.propose(OFFICER, "2023-12-12", 0, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"proposal": {"price": "1.05", "fits": true, "causes": ["这是逾期公布（当天没有公布）"]},
                         "actions": [{"act": "release", "allowed": false, "why": "自己提出的价格应由另一人核准公布。"},
                                     {"act": "withdraw", "allowed": true}]}
                        """);
        calls.propose(COLLEAGUE, "2023-12-12", 0, "").expectStatus().isEqualTo(409);
        calls.release(OFFICER, "2023-12-12").expectStatus().isForbidden();
        calls.release(Person.FINANCE, "2023-12-12").expectStatus().isForbidden();
        act(COLLEAGUE, "2023-12-12", "release");
        calls.release(COLLEAGUE, "2023-12-12")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"actions\": [], \"proposal\": null, \"published\": {\"version\": 1, \"late\": true}}");
        calls.get(Person.AUDITOR, "audit?limit=2").expectBody().json("""
                {"items": [{"action": "publish"}, {"action": "propose"}]}
                """);
    }

    @Test
    void aProposalIsSentBackWithAReasonOrTakenBackByWhoMadeIt() {
        collected("2023-12-12", "1.05");
        calls.propose(OFFICER, "2023-12-12", 0, "").expectStatus().isOk();
        calls.decide(COLLEAGUE, "2023-12-12", false, "").expectStatus().isEqualTo(422);
        calls.decide(COLLEAGUE, "2023-12-12", false, ",'note':'请核对明水'")
                .expectStatus()
                .isOk();
        calls.propose(OFFICER, "2023-12-12", 0, "").expectStatus().isOk();
        calls.decide(OFFICER, "2023-12-12", false, "").expectStatus().isOk();
        act(OFFICER, "2023-12-12", "propose");
        assertThat(TestDatabase.running()
                        .text("select string_agg(state, ' ' order by id) from insurance.price_proposal"))
                .isEqualTo("rejected withdrawn");
    }

    @Test
    void whatWasProposedIsReleasedOnlyAsLongAsItsFiguresStand() {
        collected("2023-12-12", "1.05");
        calls.propose(OFFICER, "2023-12-12", 0, "").expectStatus().isOk();
        calls.post(Person.CLERK_XIUHUI, "observations", "{'point':1,'day':'2023-12-12','price':'1.06'}")
                .expectStatus()
                .isOk();
        calls.release(COLLEAGUE, "2023-12-12")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("提出以后，当天的价格记录有变化，请重新提出后再核准。");
        calls.propose(COLLEAGUE, "2023-12-12", 0, "").expectStatus().isOk();
        calls.release(OFFICER, "2023-12-12").expectStatus().isOk();
        assertThat(TestDatabase.running()
                        .text("select string_agg(state, ' ' order by id) from insurance.price_proposal"))
                .isEqualTo("superseded released");
    }

    /** The first day: 1.06 and 106, whose median is 53.53. The figures are looked at, and even so it takes two. */
    @Test
    void aDayFarFromEverythingTakesTwo() {
        PriceSeason.figure(1, 1, "2023-12-13", "2.12");
        PriceSeason.figure(2, 2, "2023-12-13", "2.12");
        calls.get(OFFICER, "daily-prices/" + ONION + "/2023-12-13").expectBody().json("""
                {"open": 2, "points": [{"observations": [{"flags": [{"code": "target"}],
                                                          "actions": [{"act": "confirm", "allowed": true},
                                                                      {"act": "reject", "allowed": true}]}]},
                                       {"observations": [{"flags": [{"code": "target"}]}]}],
                 "actions": [{"act": "propose", "allowed": false, "from": null,
                              "why": "还有 2 条可疑记录没有复核，请先逐条确认或剔除。"}]}
                """);
        for (int id = 1; id <= 2; id++) {
            calls.post(OFFICER, "observations/" + id + "/review", "{'confirmed':true,'note':'已核实','version':1}")
                    .expectStatus()
                    .isOk();
        }
        calls.publish(COLLEAGUE, "2023-12-13", 0, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("价格与目标价格 1.06 相差过大，须由一人提出、另一人核准公布：请“提请核准”。");
        calls.propose(OFFICER, "2023-12-13", 0, "").expectStatus().isOk();
        calls.release(COLLEAGUE, "2023-12-13").expectStatus().isOk();
        // The season has gone there: the next day is ordinary again, and a sudden 1.05 is not.
        assertThat(TestDatabase.running().text("select published_by from insurance.published_price"))
                .isEqualTo(COLLEAGUE.username());
    }

    @Test
    void aCorrectionIsNotPublishedByWhoMadeIt() {
        collected("2023-12-13", "1.05");
        calls.publish(OFFICER, "2023-12-13", 0, "").expectStatus().isOk();
        calls.post(
                        OFFICER,
                        "observations",
                        "{'point':1,'day':'2023-12-13','price':'1.01','replaces':1,'reason':'核对票据'}")
                .expectStatus()
                .isOk();
        calls.publish(OFFICER, "2023-12-13", 1, ",'reason':'更正'").expectStatus().isEqualTo(422);
        calls.publish(COLLEAGUE, "2023-12-13", 1, ",'reason':'更正'")
                .expectStatus()
                .isOk();
    }

    @Test
    void proposedTwiceAtOnceItWaitsOnceAndIsReleasedOnce() throws InterruptedException {
        collected("2023-12-12", "1.05");
        String address = "daily-prices/" + ONION + "/2023-12-12/proposal";
        for (int i = 0; i < 2; i++) {
            calls.send(OFFICER, HttpMethod.POST, address, "{'version':0}", "propose-key-1")
                    .expectStatus()
                    .isOk();
        }
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var threads = Stream.of(COLLEAGUE, THIRD, COLLEAGUE, THIRD)
                .map(person -> Thread.ofVirtual()
                        .start(() -> statuses.add(calls.decide(person, "2023-12-12", true, "")
                                .returnResult(Void.class)
                                .getStatus()
                                .value())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(TestDatabase.running().text("select count(*) from insurance.published_price"))
                .isEqualTo("1");
    }

    /** One officer alone would have made the season: entered, published, locked and settled it. */
    @Test
    void whoEnteredFiguresDoesNotTurnThemIntoMoney() {
        backfill(OFFICER, "2023-12-12", "1.05");
        calls.propose(OFFICER, "2023-12-12", 0, "").expectStatus().isOk();
        calls.release(COLLEAGUE, "2023-12-12").expectStatus().isOk();
        calls.post(OFFICER, "actual-prices", "{'scheme':'%s','version':0,'missingDays':0}".formatted(ONION))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("您录入过本季 1 天的价格，不能公布实际价格；请由没有录入过本季价格的人员办理。");
        calls.post(OFFICER, "settlements", "{'scheme':'%s'}".formatted(ONION))
                .expectStatus()
                .isForbidden();
        calls.post(COLLEAGUE, "actual-prices", "{'scheme':'%s','version':0,'missingDays':0}".formatted(ONION))
                .expectStatus()
                .isEqualTo(422);
    }

    private void act(Person person, String day, String act) {
        calls.get(person, "daily-prices/" + ONION + "/" + day)
                .expectBody()
                .jsonPath("$.actions[?(@.act == '" + act + "')].allowed")
                .isEqualTo(true);
    }

    private static void collected(String day, String price) {
        PriceSeason.figure(1, 1, day, price);
        PriceSeason.figure(2, 2, day, price);
    }

    private void backfill(Person officer, String day, String price) {
        for (int point = 1; point <= 2; point++) {
            calls.post(
                            officer,
                            "observations",
                            "{'point':%d,'day':'%s','price':'%s','reason':'补录'}".formatted(point, day, price))
                    .expectStatus()
                    .isOk();
        }
    }
}
