package county.forestry.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The goals of another year, from the document's annex to the day on which they are in force. */
@ServiceTest
class GoalEditionsTest {

    private static final String PATH = "/api/forestry/goals/editions";
    private static final Person FIRST = Person.FORESTRY;
    private static final Person SECOND =
            new Person("officer-yuanlin-b", Role.BUREAU_OFFICER, "bureau-forestry-greening");

    /** What rules and practice say is wrong in the annex of 2023, all of it and nothing else. */
    private static final String[] OF_THE_ANNEX = {
        "sum 章丘区人民政府 27201.41 27201.40",
        "sum 章丘区人民政府 117.16 117.17",
        "coverage 官庄街道 25.35 25.34",
        "land-exceeds-forest 文祖街道 3576.02 3169.69",
        "land-exceeds-forest 官庄街道 5056.90 4722.99",
        "land-exceeds-forest 国有胡山林场 131.86 129.85"
    };

    @Autowired
    private WebTestClient client;

    @AfterEach
    void tearDown() {
        TestDatabase.running().execute("""
                begin; set search_path = forestry;
                delete from forest_goal where edition in (select id from year_edition where entered_by <> 'platform');
                delete from year_edition where entered_by <> 'platform';
                update year_edition set state = 'in-force', in_force_until = null, version = 1;
                commit
                """);
    }

    /** The same text as printed, copied with tabs, and copied so that only blanks are left between the columns. */
    @ParameterizedTest
    @ValueSource(strings = {"\t", " ", "   "})
    void theGazettesTextIsTakenWithAllItsContradictionsAndNoOthers(String between) throws IOException {
        String received = body(send(FIRST, 2024, printed().replace("\t", between))
                .expectStatus()
                .isOk());
        assertThat(JsonPath.<List<Object>>read(received, "$.faults")).isEmpty();
        int id = JsonPath.read(received, "$.edition.id");
        String sheet = body(get(SECOND, "/" + id).expectStatus().isOk());
        assertThat(JsonPath.<List<Map<String, Object>>>read(sheet, "$.discrepancies"))
                .extracting(found -> found.get("rule") + " " + found.get("name") + " " + found.get("printed") + " "
                        + found.get("computed"))
                .containsExactlyInAnyOrder(OF_THE_ANNEX);
        assertThat(JsonPath.<Integer>read(sheet, "$.before.year")).isEqualTo(2023);
        assertThat(JsonPath.<List<Object>>read(sheet, "$.changes"))
                .as("the same figures as the year before")
                .isEmpty();
        assertThat(JsonPath.<List<String>>read(sheet, "$.rows[0].cells"))
                .containsExactly("171909.26", "366.67", "39127.43", "27201.41", "117.16", "22.76");
    }

    @Test
    void anotherYearIsEnteredComparedApprovedByASecondPersonAndServed() throws IOException {
        String table = printed()
                .replace("明水街道\t5579.00\t0\t", "明水街道\t5579.00\t12.50\t")
                .replace("366.67", "379.17");
        int id = JsonPath.read(body(send(FIRST, 2024, table).expectStatus().isOk()), "$.edition.id");
        String sheet = body(get(FIRST, "/" + id));
        assertThat(JsonPath.<List<String>>read(sheet, "$.changes[*].name")).containsExactly("章丘区人民政府", "明水街道");
        assertThat(JsonPath.<List<String>>read(sheet, "$.changes[1].cells[*].difference"))
                .containsExactly("12.50");
        goals("?year=2024").expectStatus().isNotFound();

        step(FIRST, id, "handed-in", 1).expectStatus().isOk();
        goals("?year=2024").expectStatus().isNotFound();
        step(FIRST, id, "in-force", 2).expectStatus().isForbidden();
        step(SECOND, id, "in-force", 2).expectStatus().isOk();
        goals("?year=2024")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.units.length()")
                .isEqualTo(20)
                .jsonPath("$.district.afforestation")
                .isEqualTo("379.17")
                .jsonPath("$.source")
                .isEqualTo("章政办发〔2024〕9号")
                .jsonPath("$.years.length()")
                .isEqualTo(2)
                .jsonPath("$.years[0]")
                .isEqualTo(2024);
        goals("?year=2023").expectBody().jsonPath("$.district.afforestation").isEqualTo("366.67");
        client.get()
                .uri("/api/forestry/goals?year=2024")
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .exchange()
                .expectBody()
                .jsonPath("$.units[*].afforestation")
                .isEqualTo("12.50");
        assertThat(TestDatabase.running()
                        .text("select area from forestry.afforestation_goal where year = 2024"
                                + " and unit = '370114001'"))
                .isEqualTo("12.50");
    }

    @Test
    void anAdjustmentWithinTheYearIsAnEditionOfItsOwn() throws IOException {
        String table = printed().replace("60.4\t", "70.4\t").replace("366.67", "376.67");
        send(FIRST, 2023, table).expectStatus().isEqualTo(422);
        int id = JsonPath.read(
                body(send(FIRST, 2023, table, "任务调整").expectStatus().isOk()), "$.edition.id");
        step(FIRST, id, "handed-in", 1).expectStatus().isOk();
        step(SECOND, id, "in-force", 2).expectStatus().isOk();
        goals("?year=2023")
                .expectBody()
                .jsonPath("$.edition")
                .isEqualTo(2)
                .jsonPath("$.district.afforestation")
                .isEqualTo("376.67");
        goals("?year=2023&edition=1")
                .expectBody()
                .jsonPath("$.district.afforestation")
                .isEqualTo("366.67");
        goals("?year=2023&edition=3").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "'相公街道\t', '相公乡\t', '没有“相公乡”这个单位，最接近的是“相公庄”；请核对名称。'",
        "'相公街道\t', '财政局\t', '没有“财政局”这个单位'",
        "'相公街道\t', '官庄街道\t', 与第",
        "'5579.00\t', '0\t', '土地总面积须大于 0。'",
        "'17.48', '117.48', '覆盖率不能超过 100%。'",
        "'17.48', '17.485', '最多 2 位小数。'",
        "'17.48', '17，48', '逗号只用来分隔每三位数字'",
        "'17.48', '', '请填写森林覆盖率。'",
    })
    void aRowAtFaultIsNamedAndNothingIsKept(String printed, String written, String reason) throws IOException {
        String received = body(send(FIRST, 2024, printed().replace(printed, written))
                .expectStatus()
                .isOk());
        assertThat(JsonPath.<Object>read(received, "$.edition")).isNull();
        assertThat(JsonPath.<List<String>>read(received, "$.faults[*].reason"))
                .anyMatch(found -> found.startsWith(reason));
        assertThat(TestDatabase.running().text("select count(*) from forestry.year_edition"))
                .isEqualTo("1");
    }

    /** The annex as the gazette's text has it, the lines before and after it included. */
    private static String printed() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoalEditionsTest.class.getResourceAsStream("annex-2.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ResponseSpec send(Person person, int year, String table) {
        return send(person, year, table, "");
    }

    private ResponseSpec send(Person person, int year, String table, String reason) {
        return client.post()
                .uri(
                        PATH + "?year={year}&document={document}&issuedOn=2023-07-22&reason={reason}",
                        year,
                        "章政办发〔" + year + "〕9号",
                        reason)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(table.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private ResponseSpec step(Person person, int id, String state, int version) {
        return client.post()
                .uri(PATH + "/" + id + "/steps")
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"state\":\"%s\",\"version\":%d}".formatted(state, version))
                .exchange();
    }

    private ResponseSpec get(Person person, String below) {
        return client.get()
                .uri(PATH + below)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    private ResponseSpec goals(String query) {
        return client.get()
                .uri("/api/forestry/goals" + query)
                .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                .exchange();
    }

    private static String body(ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }
}
