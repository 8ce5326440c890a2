package county.forestry.afforestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** A plot from its report to its acceptance, and lists of them that come in and go out. */
@ServiceTest
class PlotsTest {

    private static final String GUANZHUANG = "370114011";
    private static final Person CLERK = new Person("clerk-guanzhuang", Role.TOWNSHIP_CLERK, GUANZHUANG);
    private static final Person SECOND =
            new Person("officer-yuanlin-2", Role.BUREAU_OFFICER, "bureau-forestry-greening");
    private static final String PLOT = "{'year':2023,'village':'三涧溪村','compartment':'5','plotNo':'12','area':'2.5',"
            + "'kind':'planted','species':'侧柏','density':1650}";

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    @AfterEach
    void empty() {
        TestDatabase.running().execute("truncate forestry.plot, forestry.plot_row, forestry.import_job cascade");
    }

    @Test
    void isReportedVerifiedByOneAndAcceptedByAnother() {
        String id = entered(PLOT);
        assertThat(read(CLERK, "plots/" + id, "$.actions[*].act")).isEqualTo("[\"change\",\"withdraw\"]");
        assertThat(read(Person.FORESTRY, "todos", "$.items[0].title")).isEqualTo("核实造林小班 1 个");

        decide(
                        Person.FORESTRY,
                        id,
                        1,
                        "{'state':'verified','verifiedArea':'2.4','unqualifiedArea':'0.1',"
                                + "'livingDensity':1600,'note':'路占'}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.survival.rate")
                .isEqualTo("96.96")
                .jsonPath("$.record.version")
                .isEqualTo(2)
                .jsonPath("$.actions[?(@.act=='accept')].allowed")
                .isEqualTo(false)
                .jsonPath("$.actions[?(@.act=='accept')].why")
                .isEqualTo("不能验收自己核实的小班，请由另一位同事验收。");
        String accepting = "{'state':'accepted','passedArea':'2.3'}";
        decide(Person.FORESTRY, id, 2, accepting).expectStatus().isForbidden();
        assertThat(read(Person.FORESTRY, "todos", "$.items[*].title")).doesNotContain("小班");
        assertThat(read(SECOND, "todos", "$.items[0].title")).isEqualTo("验收造林小班 1 个");
        decide(SECOND, id, 1, accepting).expectStatus().isEqualTo(409);
        decide(SECOND, id, 2, accepting)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.state")
                .isEqualTo("accepted");

        assertThat(read(CLERK, "plots/" + id, "$.history[*].action")).isEqualTo("[\"accept\",\"verify\",\"enter\"]");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.reported")).isEqualTo("2.5000");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.verified")).isEqualTo("2.4000");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.passed")).isEqualTo("2.3000");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.plan")).isEqualTo("117.67");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.passRate")).isEqualTo("92.00");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.percent")).isEqualTo("1.95");
        assertThat(read(Person.LEADER, "plots?year=2023", "$.sums.plan")).isEqualTo("366.67");
    }

    @Test
    void comesBackWithAReasonAndIsReportedAnewOrWithdrawn() {
        String id = entered(PLOT);
        decide(Person.FORESTRY, id, 1, "{'state':'returned','note':'面积请重测'}")
                .expectStatus()
                .isOk();
        assertThat(read(CLERK, "todos", "$.items[?(@.id=='plot-" + id + "')].title"))
                .isEqualTo("[\"修改退回的造林小班：三涧溪村 12\"]");
        call(HttpMethod.PUT, CLERK, "plots/" + id + "?version=2", PLOT.replace("2.5", "2.2"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.area")
                .isEqualTo("2.2000")
                .jsonPath("$.record.state")
                .isEqualTo("reported")
                .jsonPath("$.record.note")
                .isEmpty();
        decide(CLERK, id, 3, "{'state':'withdrawn'}").expectStatus().isOk();
        entered(PLOT); // it stands in nobody's way any more
    }

    @Test
    void isEnteredOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        String id = text(call(HttpMethod.POST, CLERK, "plots?unit=" + GUANZHUANG, PLOT, key), "$.record.id");
        assertThat(text(call(HttpMethod.POST, CLERK, "plots?unit=" + GUANZHUANG, PLOT, key), "$.record.id"))
                .isEqualTo(id);
        call(HttpMethod.POST, CLERK, "plots?unit=" + GUANZHUANG, PLOT)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("plotNo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | year village plotNo area kind species density",
                "{'year':1999,'village':'村','plotNo':'1','area':'0','kind':'roadside','species':'杨','density':1} | year area",
                "{'year':2023,'village':'村','plotNo':'1','area':'1','kind':'roadside','species':'杨','density':1} | treeRows",
            })
    void tellsAllFaultsAtTheirFields(String body, String fields) {
        byte[] answer = call(HttpMethod.POST, CLERK, "plots?unit=" + GUANZHUANG, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        List<String> named =
                JsonPath.read(new String(Objects.requireNonNull(answer), StandardCharsets.UTF_8), "$.errors[*].field");
        assertThat(named).containsExactlyInAnyOrder(fields.split(" ", -1));
    }

    @Test
    void isOfItsUnitAlone() {
        String id = entered(PLOT);
        call(HttpMethod.GET, Person.CLERK_MINGSHUI, "plots/" + id, null)
                .expectStatus()
                .isNotFound();
        call(HttpMethod.POST, Person.CLERK_MINGSHUI, "plots?unit=" + GUANZHUANG, PLOT)
                .expectStatus()
                .isForbidden();
        decide(Person.CLERK_MINGSHUI, id, 1, "{'state':'withdrawn'}")
                .expectStatus()
                .isNotFound();
        decide(CLERK, id, 1, "{'state':'verified'}").expectStatus().isForbidden();
        decide(Person.FINANCE, id, 1, "{'state':'verified'}").expectStatus().isForbidden();
    }

    @Test
    void comesInFromAFileInItsOwnUnitOfAreaAndGoesOutAsItCameIn() {
        String id = checked("""
                单位,造林年度,行政村,小班（图斑）,造林面积（亩）,造林类别,树种,每公顷株数
                官庄街道,2023,甲村,1,15,人工造林,侧柏,1650
                官庄街道,2023,乙村,1,3,补植补造,杨,900
                """);
        assertThat(state(id)).isEqualTo("checked");
        applied(id);
        assertThat(state(id)).isEqualTo("applied");
        assertThat(read(CLERK, "plots?year=2023", "$.items[*].record.area")).isEqualTo("[\"1.0000\",\"0.2000\"]");
        assertThat(read(CLERK, "plots?year=2023", "$.sums.reported")).isEqualTo("1.0000");

        byte[] file = Objects.requireNonNull(call(HttpMethod.GET, CLERK, "plots/list.xlsx?year=2023", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        call(HttpMethod.GET, CLERK, "plots/list.pdf?year=2023", null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf");
        String again = checked(file, "again.xlsx");
        assertThat(faults(again)).containsOnly("notice 已经登记，内容相同，不再登记。");
        applied(again);
        assertThat(TestDatabase.running().text("select count(*) from forestry.plot"))
                .isEqualTo("2");
        TestDatabase.running().execute("truncate forestry.plot, forestry.import_job cascade");
        applied(checked(file, "third.xlsx"));
        assertThat(read(CLERK, "plots?year=2023", "$.items[*].record.area")).isEqualTo("[\"1.0000\",\"0.2000\"]");
    }

    @Test
    void tellsWhatIsWrongInAFile() {
        entered(PLOT);
        String id = checked("""
                单位,造林年度,村,林班,小班,面积（公顷）,造林类别,优势树种,每公顷株数,行数
                官庄街道,2023,三涧溪村,5,12,2.6,人工造林,侧柏,1650,
                明水街道,2023,甲村,,2,1,人工造林,侧柏,1650,
                官庄街道,2023,甲村,,3,1,造林,侧柏,1650,
                官庄街道,2023,甲村,,4,1,道路行道树,侧柏,1650,
                官庄街道,2023,甲村,,5,0,人工造林,,1650,
                """);
        assertThat(state(id)).isEqualTo("refused");
        assertThat(faults(id))
                .containsExactlyInAnyOrder(
                        "fault 这个年度、村、林班下的小班（细斑）已经登记。要修改的，请打开已登记的记录修改。",
                        "fault 这个文件由官庄街道导入，这一行写的是另一个单位。",
                        "fault 应填写下列之一：人工造林、道路行道树、补植补造、迹地更新、四旁零星植树。",
                        "fault 道路行道树请填写行数。",
                        "fault 面积应在 0.0001 至 999999.9999 之间。",
                        "fault 请填写优势树种。");
    }

    @Test
    void aYearsListReadsItsIndex() {
        TestDatabase.running().execute("""
                insert into forestry.plot (unit, year, village, plot_no, area, kind, species, density, entered_by, entered_at)
                select '%s', 2000 + n / 500, '村', n::text, 1, 'planted', '侧柏', 1650, 'x', now()
                from generate_series(1, 20000) n;
                analyze forestry.plot
                """.formatted(GUANZHUANG));
        String plan = TestDatabase.running().text("""
                explain (format json) select r.id from forestry.plot_sheet r
                where r.year = 2023 and r.id > 0 order by r.id limit 51
                """);
        assertThat(plan).contains("plot_of_year");
    }

    private String entered(String plot) {
        return text(call(HttpMethod.POST, CLERK, "plots?unit=" + GUANZHUANG, plot), "$.record.id");
    }

    private ResponseSpec decide(Person person, String id, int version, String body) {
        return call(HttpMethod.POST, person, "plots/" + id + "/decisions?version=" + version, body);
    }

    private String read(Person person, String address, String path) {
        return text(call(HttpMethod.GET, person, address, null), path);
    }

    private static String text(ResponseSpec answer, String path) {
        byte[] body = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return String.valueOf(
                JsonPath.<Object>read(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8), path));
    }

    private ResponseSpec call(HttpMethod method, Person person, String address, @Nullable String body) {
        return call(method, person, address, body, UUID.randomUUID().toString());
    }

    private ResponseSpec call(HttpMethod method, Person person, String address, @Nullable String body, String key) {
        var request = client.method(method)
                .uri("/api/forestry/" + address)
                .header("Idempotency-Key", key)
                .headers(headers -> headers.setBearerAuth(person.token()));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body.replace('\'', '"')))
                .exchange();
    }

    private String checked(String csv) {
        return checked(csv.getBytes(StandardCharsets.UTF_8), "plots.csv");
    }

    private String checked(byte[] file, String name) {
        String id = text(
                client.post()
                        .uri("/api/forestry/plots/imports?unit={unit}&fileName={name}", GUANZHUANG, name)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .headers(headers -> headers.setBearerAuth(CLERK.token()))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange(),
                "$.id");
        settle(id);
        return id;
    }

    private void applied(String id) {
        String version = TestDatabase.running().text("select version from forestry.import_job where id = " + id);
        call(HttpMethod.POST, CLERK, "plots/imports/" + id + "/application", "{'version':" + version + "}")
                .expectStatus()
                .isAccepted();
        settle(id);
    }

    /** Lets the background work go on until it is done with this import; whoever does it. */
    private void settle(String id) {
        for (int i = 0; i < 1000 && List.of("received", "checking", "applying").contains(state(id)); i++) {
            Flux.fromIterable(workers)
                    .filter(worker -> worker.name().startsWith("imports."))
                    .flatMap(Worker::round)
                    .blockLast(Duration.ofSeconds(60));
        }
    }

    private static String state(String id) {
        return TestDatabase.running().text("select state from forestry.import_job where id = " + id);
    }

    private static List<String> faults(String id) {
        return List.of(TestDatabase.running()
                .text("select string_agg(severity || ' ' || reason, E'\\n') from forestry.import_fault"
                        + " where row_no > 1 and job = " + id)
                .split("\n", -1));
    }
}
