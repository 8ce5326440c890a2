package county.insurance.observation;

import static county.insurance.publication.PriceSeason.COLLEAGUE;
import static county.insurance.publication.PriceSeason.MINGSHUI;
import static county.insurance.publication.PriceSeason.OFFICER;
import static county.insurance.publication.PriceSeason.ONION;
import static county.insurance.publication.PriceSeason.XIUHUI;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.publication.PriceCalls;
import county.insurance.publication.PriceSeason;
import county.platform.access.Role;
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

/** What collectors report and officers review, on 2023-12-13. */
@ServiceTest
class ObservationTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;

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
    void aCollectorReportsSeveralTransactionsADayAndSeesOnlyTheirOwnPoints() {
        calls.post(CLERK, "observations", "{'point':1,'day':'2023-12-13','price':'1.05','weight':'320.5','note':'批发'}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"point": 1, "day": "2023-12-13", "price": "1.05", "weight": "320.5", "note": "批发",
                         "state": "entered", "flags": [], "enteredBy": "clerk-xiuhui", "version": 1}
                        """);
        calls.report(CLERK, 1, "2023-12-13", "1.10").expectStatus().isOk();
        calls.report(Person.CLERK_MINGSHUI, 2, "2023-12-13", "1.20")
                .expectStatus()
                .isOk();
        calls.get(CLERK, "observations?scheme=" + ONION)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"day": "2023-12-13", "today": "2023-12-13", "priceUnit": "元/500克", "published": false,
                         "items": [{"id": 1, "name": "绣惠市场", "townshipName": "绣惠街道", "mine": true, "mean": "1.0750",
                                    "observations": [{"price": "1.05"}, {"price": "1.10"}]}]}
                        """)
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2023-12-13, 1.05, 403, 您只能查看和办理本单位的数据。",
        "99, 2023-12-13, 1.05, 404, 没有找到这个监测点。",
        "1, 2023-12-14, 1.05, 422, 不能填报今天以后的价格。",
        "1, 2023-12-10, 1.05, 422, 采价员只能填报当天和前 2 天的价格；更早的由发展和改革局写明理由补录。",
        "1, 2023-11-30, 1.05, 422, '价格监测期是 2023-12-01 至 2023-12-20，2023-11-30 不在其中。'",
        "1, 2023-12-13, 0, 400, 有些内容没有填对，请按提示修改。",
        "1, 2023-12-13, -1, 400, 有些内容没有填对，请按提示修改。",
        "1, 2023-12-13, 1.00001, 400, 有些内容没有填对，请按提示修改。",
        "1, 2023-12-13, 一块, 400, 数字只能用半角数字和小数点填写，例如 1250.50。"
    })
    void refusesWhatACollectorMayNotReport(long point, String day, String price, int status, String detail) {
        calls.report(CLERK, point, day, price)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void twoDaysBackIsStillTheCollectors() {
        calls.report(CLERK, 1, "2023-12-11", "1.05").expectStatus().isOk();
    }

    @Test
    void whereCollectorsAreNamedOnlyTheyReport() {
        PriceSeason.execute("insert into insurance.point_collector values (1, 'somebody-else')");
        calls.report(CLERK, 1, "2023-12-13", "1.05").expectStatus().isForbidden();
        calls.report(new Person("somebody-else", Role.TOWNSHIP_CLERK, XIUHUI), 1, "2023-12-13", "1.05")
                .expectStatus()
                .isOk();
        calls.report(new Person("somebody-else", Role.TOWNSHIP_CLERK, MINGSHUI), 1, "2023-12-13", "1.05")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void onlyAnOfficerReportsLaterAndSaysWhy() {
        calls.report(OFFICER, 1, "2023-12-02", "1.05").expectStatus().isEqualTo(422);
        calls.post(OFFICER, "observations", "{'point':1,'day':'2023-12-02','price':'1.05','reason':'采价员住院'}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lateReason")
                .isEqualTo("采价员住院");
        calls.report(Person.FINANCE, 1, "2023-12-13", "1.05").expectStatus().isForbidden();
    }

    @Test
    void sentTwiceItIsStoredOnce() throws InterruptedException {
        String body = "{'point':1,'day':'2023-12-13','price':'1.05'}";
        var ids = new ConcurrentLinkedQueue<String>();
        var threads = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> calls.send(CLERK, HttpMethod.POST, "observations", body, "phone-key-1")
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .jsonPath("$.id")
                                .value(Object.class, id -> ids.add(id.toString()))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ids).hasSize(6).containsOnly(ids.peek());
        calls.send(CLERK, HttpMethod.POST, "observations", body.replace("1.05", "1.06"), "phone-key-1")
                .expectStatus()
                .isEqualTo(422);
        calls.send(CLERK, HttpMethod.POST, "observations", body, "x".repeat(101))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aCorrectionReplacesAndTheOldOneStays() {
        PriceSeason.figure(100, 1, "2023-12-13", "10.5");
        String correction = "{'point':1,'day':'2023-12-13','price':'1.05','replaces':100}";
        calls.post(CLERK, "observations", correction)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.replaces")
                .isEqualTo(100);
        calls.post(CLERK, "observations", correction).expectStatus().isEqualTo(409);
        calls.post(CLERK, "observations", correction.replace("100", "777"))
                .expectStatus()
                .isEqualTo(422);
        calls.get(CLERK, "observations?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.items[0].observations[?(@.id==100)].state")
                .isEqualTo("replaced")
                .jsonPath("$.items[0].mean")
                .isEqualTo("1.0500");
    }

    @Test
    void whatDiffersTooMuchWaitsForAnotherPersonsReview() {
        PriceSeason.published(ONION, "2023-12-12", "1.00");
        calls.report(CLERK, 1, "2023-12-13", "1.30")
                .expectBody()
                .jsonPath("$.flags")
                .isEmpty();
        calls.post(OFFICER, "observations", "{'point':1,'day':'2023-12-13','price':'1.31','reason':'电话核实'}")
                .expectBody()
                .jsonPath("$.flags[0].code")
                .isEqualTo("day-change")
                .jsonPath("$.flags[0].words")
                .isEqualTo("比上一次公布的价格涨跌过大");
        var flagged = calls.get(OFFICER, "observations/flagged?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        var id = new java.util.concurrent.atomic.AtomicReference<Object>();
        flagged.jsonPath("$.items[0].id").value(Object.class, id::set);
        String review = "observations/" + id.get() + "/review";
        String yes = "{'confirmed':true,'note':'已电话核实','version':2}";
        calls.post(OFFICER, review, yes)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("自己录入的价格应由另一人复核。");
        calls.post(Person.FINANCE, review, yes).expectStatus().isForbidden();
        calls.post(COLLEAGUE, review, yes.replace("2", "9")).expectStatus().isEqualTo(409);
        calls.post(COLLEAGUE, review, "{'confirmed':true,'note':' ','version':2}")
                .expectStatus()
                .isBadRequest();
        calls.post(COLLEAGUE, review, yes)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("confirmed");
        calls.get(OFFICER, "observations/flagged?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }
}
