package county.platform.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A year from the document's table to the day on which it is in force, by what the platform alone does for it. */
@SpringBootTest(
        classes = HarvestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "county.module=forestry",
            "spring.application.name=harvest-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "county.database.tables=importing,yearly,orchard,harvest,grove,hive"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
@AutoConfigureWebTestClient(timeout = "20s")
class HarvestOpeningTest {

    private static final Person FIRST = Person.FORESTRY;
    private static final Person SECOND =
            new Person("officer-yuanlin-b", Role.BUREAU_OFFICER, "bureau-forestry-greening");
    private static final String TABLE =
            "单位,果园面积（公顷）,产量目标（吨）,备注\n章丘区,30,46,\n明水街道,10,15.5,\n相公街道,20,30.5,新建\n国有胡山林场,0,0,\n";
    private static final String HIGHER = TABLE.replace("10,15.5", "10,16.5").replace("30,46", "30,47");

    @Autowired
    private WebTestClient client;

    @Autowired
    private Years years;

    @BeforeEach
    void setUp() {
        TestDatabase.running()
                .execute(
                        "begin; set search_path = forestry; insert into unit_duty (unit, duty, valid_from, source) values"
                                + " ('bureau-forestry-greening', 'leads', '2021-01-01', 'x') on conflict do nothing; commit");
    }

    @AfterEach
    void tearDown() {
        TestDatabase.running()
                .execute(
                        "begin; set search_path = forestry; truncate year_edition, harvest, idempotency_key cascade; commit");
    }

    @Test
    void aTableIsADraftThenHandedInThenInForceByAnotherPerson() {
        String received = body(send(FIRST, 2023, TABLE).expectStatus().isOk());
        assertThat(JsonPath.<List<Object>>read(received, "$.faults")).isEmpty();
        assertThat(JsonPath.<List<String>>read(received, "$.edition.actions[*].to"))
                .containsExactly("handed-in", "discarded");
        int id = JsonPath.read(received, "$.edition.id");
        assertThat(years.inForce(new HarvestTable(), 2023).blockOptional()).isEmpty();

        step(FIRST, id, "handed-in", 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.actions[0].to")
                .isEqualTo("returned");
        step(FIRST, id, "in-force", 2)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("不能核准自己录入或提交的表，请由另一位同事核准。");
        step(SECOND, id, "in-force", 2)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.inForceFrom")
                .isEqualTo("2023-12-13");
        YearEdition edition =
                Objects.requireNonNull(years.inForce(new HarvestTable(), 2023).block());
        assertThat(edition.rows().rows()).extracting(YearRow::name).containsExactly("明水街道", "相公庄街道", "国有胡山林场");
        assertThat(edition.rows().sum(HarvestTable.FRUIT)).isEqualByComparingTo("46");
        assertThat(text("select string_agg(action || ' ' || actor || ' ' || unit, ', ' order by seq) from"
                        + " forestry.audit_event where entity = 'harvest-edition' and entity_id = '" + id + "'"))
                .isEqualTo("enter officer-yuanlin bureau-forestry-greening, hand-in officer-yuanlin"
                        + " bureau-forestry-greening, approve officer-yuanlin-b bureau-forestry-greening");
    }

    @Test
    void whatIsReturnedGoesBackWithItsReasonAndMayBeHandedInAgain() {
        int id = entered(2023, TABLE);
        step(SECOND, id, "in-force", 1).expectStatus().isEqualTo(422);
        step(FIRST, id, "handed-in", 1).expectStatus().isOk();
        step(SECOND, id, "returned", 2)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("note");
        step(SECOND, id, "returned", 2, "面积有误")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.note")
                .isEqualTo("面积有误");
        step(SECOND, id, "returned", 2, "又一次").expectStatus().isEqualTo(409);
        step(FIRST, id, "handed-in", 3)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.note")
                .isEmpty();
        step(SECOND, id, "in-force", 4).expectStatus().isOk();
        step(FIRST, id, "discarded", 5).expectStatus().isEqualTo(422);
    }

    /** Whoever hands in what somebody else entered has a hand in it, as the other has. */
    @Test
    void neitherWhoEnteredNorWhoHandedInApproves() {
        int id = entered(2023, TABLE);
        step(SECOND, id, "handed-in", 1).expectStatus().isOk();
        step(SECOND, id, "in-force", 2).expectStatus().isForbidden();
        step(FIRST, id, "in-force", 2).expectStatus().isForbidden();
    }

    @Test
    void anAdjustmentIsAFurtherEditionAndTheEarlierOneStaysReadable() {
        int first = inForce(2023, TABLE);
        send(FIRST, 2023, HIGHER)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        int second = adjusted(2023, HIGHER, "受灾调整");
        assertThat(text("select string_agg(concat_ws(' ', number, state, in_force_from, in_force_until), ', ' order by"
                        + " number) from forestry.year_edition"))
                .isEqualTo("1 superseded 2023-12-13 2023-12-13, 2 in-force 2023-12-13");
        String sheet = body(get(FIRST, "/" + second));
        assertThat(JsonPath.<Integer>read(sheet, "$.before.id")).isEqualTo(first);
        assertThat(JsonPath.<List<String>>read(sheet, "$.changes[*].name")).containsExactly("章丘区人民政府", "明水街道");
        assertThat(JsonPath.<String>read(sheet, "$.changes[1].cells[0].was")).isEqualTo("15.5");
        assertThat(JsonPath.<String>read(sheet, "$.changes[1].cells[0].is")).isEqualTo("16.5");
        assertThat(JsonPath.<String>read(sheet, "$.changes[1].cells[0].difference"))
                .isEqualTo("1.0");
        assertThat(JsonPath.<List<String>>read(body(get(FIRST, "/" + first)), "$.rows[1].cells"))
                .containsExactly("10.00", "15.5", "");
        YearEdition former = Objects.requireNonNull(
                years.edition(new HarvestTable(), 2023, 1).block());
        assertThat(former.rows().sum(HarvestTable.FRUIT)).isEqualByComparingTo("46");
        assertThat(text("select count(*) from forestry.audit_event where action = 'supersede' and entity_id = '" + first
                        + "'"))
                .isEqualTo("1");
    }

    /** On any day since the first took force, there is one in force and no other, whatever the order of the days. */
    @Test
    void onAnyDayOneEditionIsInForceAndNoOther() {
        inForce(2023, TABLE);
        LocalDate today = LocalDate.of(2023, 12, 13);
        execute("update year_edition set in_force_from = '2023-07-22'");
        adjusted(2023, HIGHER, "受灾调整");
        for (int days : IntStream.rangeClosed(0, 200).toArray()) {
            LocalDate day = LocalDate.of(2023, 7, 22).plusDays(days);
            assertThat(text("select string_agg(number::text, ' ') from forestry.year_edition where in_force_from <= '"
                            + day + "' and coalesce('" + day + "' < in_force_until, true)"))
                    .as("%s", day)
                    .isEqualTo(day.isBefore(today) ? "1" : "2");
        }
        assertThatThrownBy(() -> execute("update year_edition set state = 'in-force', in_force_until = null"))
                .hasMessageContaining("year_edition_in_force");
    }

    @Test
    void aYearIsComparedWithTheOneBeforeOrWithAnyOther() {
        int old = inForce(2022, TABLE);
        int last = inForce(2023, HIGHER);
        int draft = entered(2024, HIGHER.replace("20,30.5,新建", "20,30.5,扩建"));
        String sheet = body(get(SECOND, "/" + draft));
        assertThat(JsonPath.<Integer>read(sheet, "$.before.id")).isEqualTo(last);
        assertThat(JsonPath.<List<String>>read(sheet, "$.changes[*].cells[*].was"))
                .containsExactly("新建");
        assertThat(JsonPath.<List<String>>read(body(get(SECOND, "/" + draft + "?with=" + old)), "$.changes[*].key"))
                .containsExactly("district", "370114001", "370114009");
        get(SECOND, "/" + draft + "?with=0").expectStatus().isNotFound();
    }

    @Test
    void faultsAreToldWithTheirRowsAndNothingIsKept() {
        String received =
                body(send(FIRST, 2023, "单位,面积,产量\n合计,30,46\n明水街办,10,15.5\n相公街道,,30.55\n相公庄街道,20000,-1\n财政局,1,1\n")
                        .expectStatus()
                        .isOk());
        assertThat(JsonPath.<Object>read(received, "$.edition")).isNull();
        assertThat(JsonPath.<List<String>>read(received, "$.faults[*].reason"))
                .contains("没有“明水街办”这个单位，最接近的是“明水街道”；请核对名称。", "请填写果园面积。", "最多 1 位小数。", "不能小于 0。", "没有这么大的果园。")
                .anyMatch(reason -> reason.startsWith("没有“财政局”这个单位"))
                .anyMatch(reason -> reason.startsWith("与第 4 行是同一项"))
                .anyMatch(reason -> reason.startsWith("表中没有这一行"));
        assertThat(text("select count(*) from forestry.year_edition")).isEqualTo("0");
    }

    /** The printed figures stand: sums that are off, and what the module finds, keep nothing out. */
    @Test
    void contradictionsAreShownAndKeepNothingOut() {
        int id = entered(2023, TABLE.replace("30,46", "30,46.5").replace("国有胡山林场,0,0", "国有胡山林场,0,3"));
        String sheet = body(get(SECOND, "/" + id));
        assertThat(JsonPath.<List<String>>read(sheet, "$.discrepancies[*].rule"))
                .containsExactly("sum", "no-area");
        assertThat(JsonPath.<String>read(sheet, "$.discrepancies[0].message"))
                .isEqualTo("产量目标：合计行印刷数 46.5 吨，各行相加 49.0 吨，相差 2.5");
        assertThat(JsonPath.<List<String>>read(sheet, "$.account")).containsExactly("文件共 5 行：4 行、1 行表头。");
    }

    @Test
    void oneEditionAtATimeWaitsInAYear() {
        int id = entered(2023, TABLE);
        send(SECOND, 2023, HIGHER)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("2023 年的第 1 版（由园林和林业绿化局 审核录入）还没有办结，请先提交核准或删除。");
        step(FIRST, id, "discarded", 1).expectStatus().isOk();
        int next = entered(2023, HIGHER);
        assertThat(JsonPath.<Integer>read(body(get(FIRST, "/" + next)), "$.edition.number"))
                .isEqualTo(1);
        assertThat(JsonPath.<List<Object>>read(body(get(FIRST, "")), "$.items")).hasSize(1);
    }

    @Test
    void theSameRequestIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        String once = body(send(FIRST, 2023, TABLE, "", key).expectStatus().isOk());
        String twice = body(send(FIRST, 2023, TABLE, "", key).expectStatus().isOk());
        assertThat(JsonPath.<Integer>read(twice, "$.edition.id"))
                .isEqualTo(JsonPath.<Integer>read(once, "$.edition.id"));
        send(FIRST, 2023, HIGHER, "", key).expectStatus().isEqualTo(422);
        assertThat(text("select count(*) from forestry.year_edition")).isEqualTo("1");
    }

    /** Ten who enter the same year at once make one draft. */
    @Test
    void whatHappensAtOnceHappensOnce() {
        Flux.range(0, 10)
                .flatMap(any ->
                        Mono.fromCallable(() -> send(FIRST, 2023, TABLE)).subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();
        assertThat(text("select count(*) || ' ' || (select count(*) from forestry.harvest) from forestry.year_edition"))
                .isEqualTo("1 4");
    }

    @ParameterizedTest
    @CsvSource({
        "1812, x, 2023-01-01, year",
        "2023, ' ', 2023-01-01, document",
    })
    void aTableWithoutItsDocumentIsRefused(int year, String document, String issuedOn, String field) {
        client.post()
                .uri(
                        HarvestService.PATH + "?year={year}&document={document}&issuedOn={issuedOn}",
                        year,
                        document,
                        issuedOn)
                .headers(headers -> headers.setBearerAuth(FIRST.token()))
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(TABLE.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void whoHasNotTheDutyEntersNothingAndSeesNoDraft() {
        int id = entered(2023, TABLE);
        for (Person other : List.of(Person.CLERK_MINGSHUI, Person.FINANCE, Person.FARM_CLERK)) {
            send(other, 2022, TABLE).expectStatus().isForbidden();
            get(other, "").expectStatus().isForbidden();
            get(other, "/" + id).expectStatus().isForbidden();
            step(other, id, "handed-in", 1).expectStatus().isForbidden();
        }
        get(Person.LEADER, "/" + id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.edition.actions[*].to")
                .isEmpty();
        step(Person.LEADER, id, "handed-in", 1).expectStatus().isForbidden();
        get(FIRST, "/0").expectStatus().isNotFound();
        step(FIRST, 0, "handed-in", 1).expectStatus().isNotFound();
    }

    /** Without any condition the database shows a unit its own rows, and none of them before they are in force. */
    @Test
    void theDatabaseKeepsTheWallBetweenUnitsAndAroundDrafts() throws SQLException {
        inForce(2023, TABLE);
        entered(2024, TABLE);
        assertThat(rowsSeenBy("370114001")).isEqualTo("1");
        assertThat(rowsSeenBy("370114002")).isEqualTo("0");
    }

    @Test
    void theTemplateIsAWorkbook() {
        get(FIRST, "/template")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static String rowsSeenBy(String unit) throws SQLException {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role forestry; set search_path = forestry; set county.unit = '{" + unit + "}'");
            try (ResultSet seen = statement.executeQuery("select count(*) from harvest")) {
                seen.next();
                return seen.getString(1);
            }
        }
    }

    private int entered(int year, String table) {
        return JsonPath.read(body(send(FIRST, year, table).expectStatus().isOk()), "$.edition.id");
    }

    private int inForce(int year, String table) {
        return approved(entered(year, table));
    }

    private int adjusted(int year, String table, String reason) {
        return approved(JsonPath.read(
                body(send(FIRST, year, table, reason, UUID.randomUUID().toString())
                        .expectStatus()
                        .isOk()),
                "$.edition.id"));
    }

    private int approved(int id) {
        step(FIRST, id, "handed-in", 1).expectStatus().isOk();
        step(SECOND, id, "in-force", 2).expectStatus().isOk();
        return id;
    }

    private ResponseSpec send(Person person, int year, String table) {
        return send(person, year, table, "", UUID.randomUUID().toString());
    }

    private ResponseSpec send(Person person, int year, String table, String reason, String key) {
        return client.post()
                .uri(
                        HarvestService.PATH + "?year={year}&document={document}&issuedOn=2023-07-22&reason={reason}",
                        year,
                        "章政办发〔" + year + "〕9号",
                        reason)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(table.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private ResponseSpec step(Person person, int id, String state, int version) {
        return step(person, id, state, version, "");
    }

    private ResponseSpec step(Person person, int id, String state, int version, String note) {
        return client.post()
                .uri(HarvestService.PATH + "/" + id + "/steps")
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"state\":\"%s\",\"version\":%d,\"note\":\"%s\"}".formatted(state, version, note))
                .exchange();
    }

    private ResponseSpec get(Person person, String below) {
        return client.get()
                .uri(HarvestService.PATH + below)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    private static String body(ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = forestry; " + sql + "; commit");
    }
}
