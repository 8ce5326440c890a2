package county.insurance.publication;

import static county.insurance.publication.PriceSeason.COLLEAGUE;
import static county.insurance.publication.PriceSeason.MINGSHUI;
import static county.insurance.publication.PriceSeason.OFFICER;
import static county.insurance.publication.PriceSeason.ONION;
import static county.insurance.publication.PriceSeason.XIUHUI;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From the points' figures to the published price, on 2023-12-13. */
@ServiceTest
class DailyPriceTest {

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
    void eachPointCountsEquallyAndTheMeanIsRoundedOnce() {
        PriceSeason.figure(1, 1, "2023-12-13", "1.04");
        PriceSeason.figure(2, 1, "2023-12-13", "1.06");
        PriceSeason.figure(3, 2, "2023-12-13", "1.06");
        calls.get(OFFICER, day("2023-12-13")).expectStatus().isOk().expectBody().json("""
                        {"mean": "1.05500000", "price": "1.06", "belowTarget": false, "open": 0, "missing": [],
                         "obstacles": [], "published": null,
                         "points": [{"name": "绣惠市场", "mean": "1.0500"}, {"name": "明水市场", "mean": "1.0600"}],
                         "leaveOneOut": [{"name": "绣惠市场", "mean": "1.0600", "decides": false},
                                         {"name": "明水市场", "mean": "1.0500", "decides": true}]}
                        """);
        calls.publish(OFFICER, "2023-12-13", 0, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"day": "2023-12-13", "price": "1.06", "version": 1, "mean": "1.055", "points": 2, "late": false}
                        """);
        calls.get(null, "public/prices?scheme=" + ONION).expectBody().json("""
                {"items": [{"day": "2023-12-13", "price": "1.06", "version": 1, "points": 2, "late": false}],
                 "running": {"sum": "1.06", "publications": 1, "mean": "1.0600", "fraction": "1.06 ÷ 1",
                             "belowTarget": false}}
                """);
    }

    @Test
    void aMissingPointNeedsAWord() {
        PriceSeason.figure(1, 1, "2023-12-12", "1.04");
        calls.publish(OFFICER, "2023-12-12", 0, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("有 1 个监测点当天没有价格，请说明情况后再公布：明水市场。");
        calls.propose(OFFICER, "2023-12-12", 0, "").expectStatus().isEqualTo(422);
        calls.propose(OFFICER, "2023-12-12", 0, ",'note':'明水市场当天休市'")
                .expectStatus()
                .isOk();
        calls.release(COLLEAGUE, "2023-12-12").expectStatus().isOk();
        calls.get(null, "public/prices/history?scheme=" + ONION + "&day=2023-12-12")
                .expectBody()
                .json("""
                        {"items": [{"points": 1, "late": true, "note": "明水市场当天休市"}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-11, 0, 422, 当天没有可用的价格记录。",
        "2023-12-14, 0, 422, 还没有到 2023-12-14，不能提前公布。当天没有可用的价格记录。",
        "2023-12-21, 0, 422, 价格监测期是 2023-12-01 至 2023-12-20，2023-12-21 不在其中。还没有到 2023-12-21，不能提前公布。当天没有可用的价格记录。",
        "2023-12-11, 1, 409, 这一天还没有公布价格，请刷新后再办理。"
    })
    void refusesADayThatCannotBePublished(String day, int version, int status, String detail) {
        calls.publish(OFFICER, day, version, "")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void nothingIsPublishedWhileAFigureWaitsForItsReview() {
        PriceSeason.published(ONION, "2023-12-12", "1.00");
        PriceSeason.figure(1, 1, "2023-12-13", "1.50");
        PriceSeason.figure(2, 2, "2023-12-13", "1.00");
        calls.get(OFFICER, day("2023-12-13"))
                .expectBody()
                .jsonPath("$.points[0].observations[0].flags[0].code")
                .isEqualTo("day-change");
        calls.publish(OFFICER, "2023-12-13", 0, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("还有 1 条可疑记录没有复核，请先逐条确认或剔除。");
        calls.post(OFFICER, "observations/1/review", "{'confirmed':false,'note':'误填','version':1}")
                .expectStatus()
                .isOk();
        calls.publish(OFFICER, "2023-12-13", 0, ",'note':'绣惠市场误填，已剔除'")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("您录入或复核过当天的价格，须由一人提出、另一人核准公布：请“提请核准”。");
        calls.publish(COLLEAGUE, "2023-12-13", 0, ",'note':'绣惠市场误填，已剔除'")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.price")
                .isEqualTo("1.00");
    }

    @Test
    void aPublishedPriceIsCorrectedOnlyByANewVersionWithAReason() {
        twoFigures();
        calls.publish(OFFICER, "2023-12-13", 0, "").expectStatus().isOk();
        calls.publish(OFFICER, "2023-12-13", 0, "").expectStatus().isEqualTo(409);
        calls.publish(OFFICER, "2023-12-13", 1, ",'reason':'无变化'")
                .expectStatus()
                .isEqualTo(422);
        calls.post(Person.CLERK_XIUHUI, "observations", "{'point':1,'day':'2023-12-13','price':'1.01','replaces':1}")
                .expectStatus()
                .isOk();
        PriceSeason.locked(ONION);
        calls.publish(OFFICER, "2023-12-13", 1, "").expectStatus().isEqualTo(422);
        calls.publish(OFFICER, "2023-12-13", 1, ",'reason':'绣惠市场更正'")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"version\": 2, \"price\": \"1.04\", \"late\": false}");
        calls.get(null, "public/prices/history?scheme=" + ONION + "&day=2023-12-13")
                .expectBody()
                .json("""
                        {"items": [{"version": 1, "price": "1.06", "reason": null},
                                   {"version": 2, "price": "1.04", "reason": "绣惠市场更正"}]}
                        """);
        calls.get(null, "public/prices?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.items[0].version")
                .isEqualTo(2);
        calls.get(OFFICER, "daily-prices?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.days[12].state")
                .isEqualTo("corrected")
                .jsonPath("$.days[11].state")
                .isEqualTo("missed")
                .jsonPath("$.days[13].state")
                .isEqualTo("ahead")
                .jsonPath("$.missed")
                .isEqualTo(12);
    }

    @Test
    void aLockedSeasonTakesNoFirstPublication() {
        twoFigures();
        PriceSeason.locked(ONION);
        calls.publish(OFFICER, "2023-12-13", 0, "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("实际价格已经公布，价格数据已锁定，不能再补发布。");
    }

    @Test
    void onlyDevelopmentAndReformPublishes() {
        twoFigures();
        calls.publish(Person.FINANCE, "2023-12-13", 0, "").expectStatus().isForbidden();
        calls.get(Person.JUSTICE, day("2023-12-13")).expectStatus().isForbidden();
        calls.get(Person.FINANCE, day("2023-12-13")).expectStatus().isOk();
    }

    @Test
    void sentTwiceItIsPublishedOnce() {
        twoFigures();
        for (int i = 0; i < 2; i++) {
            calls.send(OFFICER, HttpMethod.POST, day("2023-12-13"), "{'version':0}", "publish-key-1")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(1);
        }
        calls.send(OFFICER, HttpMethod.POST, day("2023-12-12"), "{'version':0}", "publish-key-1")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void ofTwoOfficersAtOnceOnePublishesAndTheOtherIsTold() throws InterruptedException {
        twoFigures();
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var threads = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> statuses.add(calls.publish(i % 2 == 0 ? OFFICER : COLLEAGUE, "2023-12-13", 0, "")
                                .returnResult(Void.class)
                                .getStatus()
                                .value())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    }

    @Test
    void whatIsPublishedSaysOnWhichFiguresItRests() {
        twoFigures();
        calls.publish(OFFICER, "2023-12-13", 0, "").expectStatus().isOk();
        calls.get(OFFICER, "price-patterns?scheme=" + ONION).expectBody().json("""
                        {"decisive": 1, "points": [{"name": "绣惠市场", "figures": 1, "without": "1.0700", "decides": false},
                                                   {"name": "明水市场", "figures": 1, "without": "1.0500", "decides": true}]}
                        """);
    }

    private static void twoFigures() {
        PriceSeason.figure(1, 1, "2023-12-13", "1.05");
        PriceSeason.figure(2, 2, "2023-12-13", "1.07");
    }

    private static String day(String day) {
        return "daily-prices/" + ONION + "/" + day;
    }
}
