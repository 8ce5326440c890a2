package county.platform.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.platform.access.Role;
import county.platform.access.Routes;
import county.platform.test.Person;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** A module's register, by what the platform alone does for it. */
@SpringBootTest(
        classes = HiveService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "county.module=forestry",
            "spring.application.name=hive-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "county.database.tables=importing,yearly,orchard,harvest,grove,hive"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
@AutoConfigureWebTestClient(timeout = "20s")
class RegisterTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;
    private static final Person SECOND =
            new Person("officer-yuanlin-2", Role.BUREAU_OFFICER, "bureau-forestry-greening");
    private static final String XIUHUI = "370114008";
    private static final String HIVE = "{'year':2023,'place':'东坡','boxes':20,'honey':'1.5','kind':'native'}";
    private static final byte[] PDF = "%PDF-1.7 照片".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    @Autowired
    private Routes routes;

    @BeforeEach
    void lead() {
        execute("insert into unit_duty (unit, duty, valid_from, source) values"
                + " ('bureau-forestry-greening', 'leads', '2020-01-01', '测试') on conflict do nothing");
    }

    @AfterEach
    void empty() {
        execute("truncate hive, hive_row, hive_paper, import_job, import_chunk, import_fault, idempotency_key cascade");
    }

    @Test
    void oneDeclarationGivesTheRoutesOfRecordsFilesAndPapers() {
        assertThat(routes.all().stream()
                        .map(route -> route.method() + " " + route.pattern())
                        .filter(route -> route.contains("/hives")))
                .contains(
                        "GET /api/forestry/hives",
                        "POST /api/forestry/hives/{id}/decisions",
                        "POST /api/forestry/hives/imports",
                        "GET /api/forestry/hives/imports/template",
                        "POST /api/forestry/hives/{id}/attachments",
                        "DELETE /api/forestry/hives/attachments/{id}")
                .hasSize(20);
    }

    @Test
    void isEnteredSeenByOneAndRecognisedByAnother() {
        String id = entered(HIVE);
        decide(Person.FORESTRY, id, 1, "{'state':'seen','livingBoxes':18}")
                .expectStatus()
                .isOk();
        decide(Person.FORESTRY, id, 2, "{'state':'recognised'}").expectStatus().isForbidden();
        decide(SECOND, id, 1, "{'state':'recognised'}").expectStatus().isEqualTo(409);
        decide(SECOND, id, 2, "{'state':'recognised','note':'属实'}")
                .expectStatus()
                .isOk();
        assertThat(text("select concat_ws(' ', state, living_boxes, seen_by, recognised_by, note) from forestry.hive"))
                .isEqualTo("recognised 18 officer-yuanlin officer-yuanlin-2 属实");
        assertThat(read(CLERK, "/" + id, "$.history[*].action")).isEqualTo("[\"recognise\",\"see\",\"enter\"]");
        assertThat(read(CLERK, "/" + id, "$.actions")).isEqualTo("[]");
    }

    @Test
    void whatWasFoundHoldsNoMoreOnceItIsEnteredAnew() {
        String id = entered(HIVE);
        decide(Person.FORESTRY, id, 1, "{'state':'seen','livingBoxes':18,'note':'少两箱'}")
                .expectStatus()
                .isOk();
        call(HttpMethod.PUT, CLERK, "/" + id + "?version=2", HIVE.replace("'boxes':20", "'boxes':18"))
                .expectStatus()
                .isOk();
        assertThat(text("select concat_ws(' ', state, boxes, living_boxes, seen_by, note, version) from forestry.hive"))
                .isEqualTo("reported 18 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'year':1999,'boxes':0,'kind':'native'} | year place boxes",
                "{'year':2023,'place':'西坡','boxes':101,'kind':'native'} | boxes",
            })
    void everyFaultStandsAtItsField(String body, String fields) {
        String named = text(
                call(HttpMethod.POST, CLERK, "?unit=" + XIUHUI, body)
                        .expectStatus()
                        .isEqualTo(422),
                "$.errors[*].field");
        assertThat(named).isEqualTo("[\"" + String.join("\",\"", fields.split(" ", -1)) + "\"]");
    }

    @Test
    void aDecisionThatSaysTooLittleIsRefusedAndChangesNothing() {
        String id = entered(HIVE);
        decide(Person.FORESTRY, id, 1, "{'state':'seen','livingBoxes':21}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("livingBoxes");
        assertThat(text("select state || version from forestry.hive")).isEqualTo("reported1");
    }

    @Test
    void isOnceWhateverIsSentTwiceAndOfItsUnitAlone() {
        String key = UUID.randomUUID().toString();
        assertThat(text(call(HttpMethod.POST, CLERK, "?unit=" + XIUHUI, HIVE, key), "$.record.id"))
                .isEqualTo(text(call(HttpMethod.POST, CLERK, "?unit=" + XIUHUI, HIVE, key), "$.record.id"));
        call(HttpMethod.POST, CLERK, "?unit=" + XIUHUI, HIVE)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo("这个蜂场已经登记。");
        String id = text("select id from forestry.hive");
        call(HttpMethod.GET, Person.CLERK_MINGSHUI, "/" + id, null)
                .expectStatus()
                .isNotFound();
        decide(Person.CLERK_MINGSHUI, id, 1, "{'state':'gone'}").expectStatus().isNotFound();
        call(HttpMethod.POST, Person.CLERK_MINGSHUI, "?unit=" + XIUHUI, HIVE)
                .expectStatus()
                .isForbidden();
        decide(CLERK, id, 1, "{'state':'gone'}").expectStatus().isOk();
        entered(HIVE); // one that is gone stands in nobody's way
    }

    @Test
    void aPageIsWhatWasSelectedWithItsSumsAndGoesOnAfterItsLastRow() {
        execute("insert into hive (unit, year, place, boxes, kind, entered_by, entered_at)"
                + " select case when n % 2 = 0 then '370114008' else '370114001' end, 2022 + n % 2, 'p' || n, n,"
                + " 'western', 'x', now() from generate_series(1, 6) n");
        assertThat(read(Person.LEADER, "?limit=4", "$.items[*].record.place"))
                .isEqualTo("[\"p1\",\"p2\",\"p3\",\"p4\"]");
        String next = read(Person.LEADER, "?limit=4", "$.next");
        assertThat(read(Person.LEADER, "?limit=4&after=" + next, "$.items[*].record.place"))
                .isEqualTo("[\"p5\",\"p6\"]");
        assertThat(read(Person.LEADER, "?limit=4", "$.sums.boxes")).isEqualTo("21");
        assertThat(read(CLERK, "", "$.sums.boxes")).isEqualTo("12");
        assertThat(read(Person.LEADER, "?year=2023&text=p3", "$.sums.boxes")).isEqualTo("3");
        assertThat(read(Person.LEADER, "?unit=370114001&state=seen", "$.items")).isEqualTo("[]");
    }

    @Test
    void aFileGoesOutAndComesInAgainAndSaysWhatIsThereAlready() {
        String id = checked("单位,年度,蜂场,箱数,蜂种\n绣惠街道,2023,东坡,20,中蜂\n,2023,西坡,30,西蜂\n".getBytes(StandardCharsets.UTF_8));
        applied(id);
        assertThat(text("select string_agg(concat_ws(' ', unit, place, boxes, kind, entered_by), '; ' order by id)"
                        + " from forestry.hive"))
                .isEqualTo("370114008 东坡 20 native clerk-xiuhui; 370114008 西坡 30 western clerk-xiuhui");
        byte[] file = Objects.requireNonNull(call(HttpMethod.GET, CLERK, "/list.xlsx?year=2023", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        assertThat(faults(checked(file))).containsOnly("notice 已经登记，内容相同，不再登记。");
        execute("truncate import_job cascade");
        assertThat(faults(checked("年度,蜂场,箱数,蜂种\n2023,东坡,21,中蜂\n2023,南坡,1,西蜂\n2023,南坡,2,西蜂\n2023,北坡,101,中蜂\n"
                        .getBytes(StandardCharsets.UTF_8))))
                .containsExactlyInAnyOrder(
                        "fault 这个蜂场已经登记。要修改的，请打开已登记的记录修改。", "fault 与第 3 行是同一项。", "fault 中蜂一处不超过 100 箱。");
    }

    @Test
    void papersAreForThoseWhoseTurnItIs() {
        String id = entered(HIVE);
        attach(CLERK, id).expectStatus().isCreated();
        attach(Person.JUSTICE, id).expectStatus().is4xxClientError();
        decide(Person.FORESTRY, id, 1, "{'state':'seen','livingBoxes':18}")
                .expectStatus()
                .isOk();
        decide(SECOND, id, 2, "{'state':'recognised'}").expectStatus().isOk();
        attach(CLERK, id).expectStatus().isForbidden();
    }

    private ResponseSpec attach(Person person, String id) {
        return client.post()
                .uri(Hives.PATH + "/" + id + "/attachments?kind=photo&name=a.pdf")
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(PDF)
                .exchange();
    }

    private String entered(String hive) {
        return text(call(HttpMethod.POST, CLERK, "?unit=" + XIUHUI, hive), "$.record.id");
    }

    private ResponseSpec decide(Person person, String id, int version, String body) {
        return call(HttpMethod.POST, person, "/" + id + "/decisions?version=" + version, body);
    }

    private String read(Person person, String below, String path) {
        return text(call(HttpMethod.GET, person, below, null).expectStatus().isOk(), path);
    }

    private static String text(ResponseSpec answer, String path) {
        byte[] body = answer.expectBody().returnResult().getResponseBodyContent();
        return String.valueOf(
                JsonPath.<Object>read(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8), path));
    }

    private ResponseSpec call(HttpMethod method, Person person, String below, @Nullable String body) {
        return call(method, person, below, body, UUID.randomUUID().toString());
    }

    private ResponseSpec call(HttpMethod method, Person person, String below, @Nullable String body, String key) {
        var request = client.method(method)
                .uri(Hives.PATH + below)
                .header("Idempotency-Key", key)
                .headers(headers -> headers.setBearerAuth(person.token()));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body.replace('\'', '"')))
                .exchange();
    }

    private String checked(byte[] file) {
        String id = text(
                client.post()
                        .uri(
                                Hives.PATH + "/imports?unit={unit}&fileName={name}",
                                XIUHUI,
                                file[0] == 'P' ? "蜂场.xlsx" : "蜂场.csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .headers(headers -> headers.setBearerAuth(CLERK.token()))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(file)
                        .exchange()
                        .expectStatus()
                        .isAccepted(),
                "$.id");
        settle(id);
        return id;
    }

    private void applied(String id) {
        String version = text("select version from forestry.import_job where id = " + id);
        call(HttpMethod.POST, CLERK, "/imports/" + id + "/application", "{'version':" + version + "}")
                .expectStatus()
                .isAccepted();
        settle(id);
    }

    private void settle(String id) {
        for (int i = 0;
                i < 1000
                        && List.of("received", "checking", "applying")
                                .contains(text("select state from forestry.import_job where id = " + id));
                i++) {
            Flux.fromIterable(workers)
                    .filter(worker -> worker.name().startsWith("imports."))
                    .flatMap(Worker::round)
                    .blockLast(Duration.ofSeconds(60));
        }
    }

    private static List<String> faults(String id) {
        return List.of(text("select string_agg(severity || ' ' || reason, E'\\n') from forestry.import_fault"
                        + " where row_no > 1 and job = " + id)
                .split("\n", -1));
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = forestry; " + sql + "; commit");
    }
}
