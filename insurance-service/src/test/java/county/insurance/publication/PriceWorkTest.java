package county.insurance.publication;

import static county.insurance.publication.PriceSeason.COLLEAGUE;
import static county.insurance.publication.PriceSeason.MINGSHUI;
import static county.insurance.publication.PriceSeason.OFFICER;
import static county.insurance.publication.PriceSeason.ONION;
import static county.insurance.publication.PriceSeason.XIUHUI;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.duty.InsuranceDuty;
import county.insurance.national.NationalTodos;
import county.insurance.observation.ObservationTodos;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Figure;
import county.platform.summary.Todo;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Points, and what the price work tells officers, collectors, the cockpit and operations. */
@ServiceTest
class PriceWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

    @Autowired
    private WebTestClient client;

    @Autowired
    private PriceTodos todos;

    @Autowired
    private NationalTodos national;

    @Autowired
    private ObservationTodos observations;

    @Autowired
    private PriceFigures figures;

    @Autowired
    private PriceMetrics metrics;

    private PriceCalls calls;

    @BeforeEach
    void setUp() {
        calls = new PriceCalls(client);
        PriceSeason.begin();
    }

    @AfterEach
    void tearDown() {
        PriceSeason.end();
    }

    @Test
    void anOfficerSetsUpAPointChangesItAndEndsIt() {
        String point = """
                {'scheme':'2001-test-onion','name':'绣惠中心市场','township':'370114008','address':'女郎山西路','position':1,
                 'activeFrom':'2023-12-01','collectors':['clerk-xiuhui'],'version':0}
                """;
        calls.post(Person.FINANCE, "points", point).expectStatus().isForbidden();
        calls.post(OFFICER, "points", point.replace("370114008", "bureau-finance"))
                .expectStatus()
                .isBadRequest();
        calls.post(OFFICER, "points", point.replace("clerk-xiuhui", "某 某"))
                .expectStatus()
                .isBadRequest();
        calls.post(OFFICER, "points", point.replace(ONION, PriceSeason.PIG))
                .expectStatus()
                .isEqualTo(422);
        calls.post(OFFICER, "points", point).expectStatus().isOk().expectBody().json("""
                        {"id": 1000, "name": "绣惠中心市场", "townshipName": "绣惠街道", "collectors": ["clerk-xiuhui"],
                         "activeUntil": null, "version": 1}
                        """);
        calls.post(OFFICER, "points", point).expectStatus().isEqualTo(422);
        calls.get(Person.CLERK_MINGSHUI, "points?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        calls.report(Person.CLERK_XIUHUI, 1000, "2023-12-12", "1.05")
                .expectStatus()
                .isOk();
        String ended = point.replace("'version':0", "'activeUntil':'2023-12-11','version':1");
        change(ended).expectStatus().isEqualTo(422);
        change(ended.replace("12-11", "12-12").replace(XIUHUI, MINGSHUI))
                .expectStatus()
                .isEqualTo(422);
        change(ended.replace("12-11", "12-12"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        change(ended.replace("'2023-12-11'", "'2023-12-12','reason':'市场搬迁'"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.activeUntil")
                .isEqualTo("2023-12-12");
        change(ended.replace("12-11", "12-12")).expectStatus().isEqualTo(409);
        calls.report(Person.CLERK_XIUHUI, 1000, "2023-12-13", "1.05")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("“绣惠中心市场”在 2023-12-13 不是启用的监测点。");
    }

    /** A point that was set up by mistake goes again; one with figures, even rejected ones, is ended instead. */
    @Test
    void aPointWithoutFiguresIsRemoved() {
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        PriceSeason.point(2, "设错的点", XIUHUI);
        PriceSeason.execute("insert into insurance.point_collector values (2, 'clerk-xiuhui')");
        PriceSeason.figure(1, 1, "2023-12-12", "1.05");
        PriceSeason.execute("update insurance.observation set state = 'rejected'");
        remove(Person.CLERK_XIUHUI, 2, 1).expectStatus().isForbidden();
        remove(Person.FINANCE, 2, 1).expectStatus().isForbidden();
        remove(OFFICER, 1, 1).expectStatus().isEqualTo(422);
        remove(OFFICER, 2, 2).expectStatus().isEqualTo(409);
        remove(OFFICER, 2, 1).expectStatus().isNoContent();
        remove(OFFICER, 2, 1).expectStatus().isNotFound();
        calls.get(OFFICER, "points?scheme=" + ONION)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    /** Days of the past are moved without a word as long as nothing rests on them. */
    @Test
    void aPointWithoutFiguresIsMovedInThePast() {
        PriceSeason.point(1000, "绣惠市场", XIUHUI);
        change("""
                {'scheme':'2001-test-onion','name':'绣惠市场','township':'370114008','position':1,
                 'activeFrom':'2023-12-05','activeUntil':'2023-12-06','collectors':[],'version':1}
                """).expectStatus().isOk();
    }

    @Test
    void aCollectorWhoHasNeverDoneAnythingIsNamed() {
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        calls.report(Person.CLERK_XIUHUI, 1, "2023-12-12", "1.05")
                .expectStatus()
                .isOk();
        PriceSeason.execute("insert into insurance.point_collector values (1, 'nobody-here'), (1, '%s')"
                .formatted(Person.CLERK_XIUHUI.username()));
        calls.get(OFFICER, "points?scheme=" + ONION).expectBody().json("""
                {"items": [{"unknown": ["nobody-here"]}]}
                """);
    }

    @Test
    void anotherOfficerIsToldWhatWaitsForARelease() {
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        PriceSeason.figure(1, 1, "2023-12-12", "1.05");
        calls.propose(OFFICER, "2023-12-12", 0, "").expectStatus().isOk();
        assertThat(waitingFor(PriceSeason.COLLEAGUE)).extracting(Todo::title).contains("大葱：有 1 天的价格待另一人核准公布");
        assertThat(waitingFor(OFFICER)).extracting(Todo::title).doesNotContain("大葱：有 1 天的价格待另一人核准公布");
        calls.get(OFFICER, "daily-prices?scheme=" + ONION).expectBody().json("""
                {"days": [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {"proposed": true, "backfilled": 0}, {}, {}, {}, {},
                          {}, {}, {}, {}]}
                """);
    }

    private WebTestClient.ResponseSpec remove(Person person, long point, int version) {
        return calls.send(person, HttpMethod.DELETE, "points/" + point + "?version=" + version, "{}", "key-of-no-use");
    }

    private WebTestClient.ResponseSpec change(String body) {
        return calls.send(OFFICER, HttpMethod.PUT, "points/1000", body, "key-of-no-use");
    }

    @Test
    void officersAreToldWhatIsToBePublishedAndReviewed() {
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        PriceSeason.published(ONION, "2023-12-01", "1.05");
        PriceSeason.execute("update insurance.observation set flags = '{outlier}'");
        PriceSeason.figure(1, 1, "2023-12-12", "9.00");
        PriceSeason.execute("update insurance.observation set flags = '{outlier}'");
        assertThat(waitingFor(OFFICER))
                .filteredOn(todo -> todo.id().endsWith(ONION))
                .extracting(Todo::title, Todo::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("大葱：复核并公布今天的价格", TODAY),
                        org.assertj.core.groups.Tuple.tuple("大葱：有 11 天的价格没有公布", LocalDate.of(2023, 12, 2)),
                        org.assertj.core.groups.Tuple.tuple("大葱：有 1 条可疑价格待复核", TODAY));
        PriceSeason.locked(ONION);
        assertThat(waitingFor(OFFICER)).noneMatch(todo -> todo.id().endsWith(ONION));
        assertThat(waitingFor(Person.LEADER)).isEmpty();
    }

    @Test
    void collectorsAreToldWhichOfTheirPointsAreSilentToday() {
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        PriceSeason.point(2, "绣惠冷库", XIUHUI);
        PriceSeason.point(3, "明水市场", MINGSHUI);
        PriceSeason.execute("insert into insurance.point_collector values (2, 'somebody-else')");
        assertThat(waitingFor(Person.CLERK_XIUHUI)).extracting(Todo::title).containsExactly("大葱：“绣惠市场”今天还没有填报价格");
        PriceSeason.figure(1, 1, "2023-12-13", "1.05");
        assertThat(waitingFor(Person.CLERK_XIUHUI)).isEmpty();
    }

    @Test
    void nationalPricesWaitForTheOtherOfficer() {
        calls.post(
                        OFFICER,
                        "national-prices",
                        "{'scheme':'2001-test-pig','day':'2023-12-06','price':'15','source':'x'}")
                .expectStatus()
                .isOk();
        assertThat(waitingFor(OFFICER)).noneMatch(todo -> todo.id().contains("national"));
        assertThat(waitingFor(COLLEAGUE))
                .filteredOn(todo -> todo.id().contains("national"))
                .extracting(Todo::title)
                .containsExactly("生猪：有 1 条国家价格待公布");
    }

    @Test
    void theCockpitSeesTheMeanAgainstTheTarget() {
        PriceSeason.published(ONION, "2023-12-01", "1.05");
        List<Figure> shown =
                Objects.requireNonNull(figures.of(List.of(ONION), TODAY).block());
        assertThat(shown)
                .extracting(Figure::key, Figure::value, Figure::compare, Figure::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("price-" + ONION, "1.0500", "1.06", "risk"),
                        org.assertj.core.groups.Tuple.tuple("price-missed-" + ONION, "11", null, "late"));
    }

    @ParameterizedTest
    @CsvSource({"15:59, true, 3, 3", "16:00, true, 3, 4", "23:00, false, 3, 3", "16:00, true, 0, 1"})
    void fromFourOclockTodayCountsAsUnpublished(LocalTime now, boolean todayOpen, long missed, long unpublished) {
        assertThat(new SeasonState(ONION, "大葱", todayOpen, missed, null, 0).unpublished(now))
                .isEqualTo(unpublished);
    }

    @Test
    void operationsSeeWhatIsUnpublishedAndFlagged() {
        PriceSeason.point(1, "绣惠市场", XIUHUI);
        PriceSeason.figure(1, 1, "2023-12-13", "1.05");
        PriceSeason.execute("update insurance.observation set flags = '{outlier}'");
        metrics.round().block();
        String text = client.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(text)
                .containsPattern("county_insurance_price_unpublished\\{.*scheme=\"2001-test-onion\".*} 1[23]\\.0")
                .containsPattern("county_insurance_observations_flagged\\{.*} 1\\.0");
    }

    private List<Todo> waitingFor(Person person) {
        boolean officer = person.roles().contains(Role.BUREAU_OFFICER);
        var official = new Official(
                person.username(),
                person.username(),
                Set.copyOf(person.roles()),
                Set.copyOf(person.units()),
                officer,
                officer ? Map.of(person.units().getFirst(), Set.of(InsuranceDuty.MONITORS_PRICES.key())) : Map.of());
        return Stream.of(
                        todos.waitingFor(official, TODAY),
                        national.waitingFor(official, TODAY),
                        observations.waitingFor(official, TODAY))
                .flatMap(part -> Objects.requireNonNull(part.block()).stream())
                .toList();
    }
}
