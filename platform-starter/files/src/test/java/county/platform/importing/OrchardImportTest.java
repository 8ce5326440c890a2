package county.platform.importing;

import static county.platform.importing.Desk.MINGSHUI;
import static county.platform.importing.Desk.XIUHUI;
import static county.platform.importing.Desk.found;
import static county.platform.importing.Desk.state;
import static county.platform.importing.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.Person;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A module's list from the file to the register, by what the platform alone does for it. */
@OrchardTest
class OrchardImportTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;
    private static final String TWO = "果园,面积（亩）,株数,栽植日期\n东坡,3,45,2021-03-12\n西坡,7.5,,2021/3/13\n";

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(client, workers);
    }

    @AfterEach
    void tearDown() {
        Desk.empty();
    }

    /** The header counts in 亩, the register in 公顷: 3 亩 are 0.2 公顷. */
    @Test
    void aListIsCheckedThenTakenAsAWholeInTheRegistersUnit() {
        String id = desk.checked(CLERK, XIUHUI, TWO);
        assertThat(state(id)).as("%s", found(id)).isEqualTo("checked");
        assertThat(text("select count(*) from forestry.orchard")).isEqualTo("0");
        desk.apply(CLERK, id).expectStatus().isAccepted();
        desk.settle(id);
        desk.get(CLERK, "/" + id).expectBody().json("""
                {"state": "applied", "unit": "370114008", "unitName": "绣惠街道", "about": "", "total": 2, "done": 2,
                 "faults": 0, "problem": null, "appliedBy": "绣惠街道 经办",
                 "account": ["文件共 3 行：2 处、1 行表头。"]}
                """);
        assertThat(text("select string_agg(concat_ws(' ', name, area, stems, planted, row_no, township, added_by), '; '"
                        + " order by id) from forestry.orchard"))
                .isEqualTo("东坡 0.2000 45 2021-03-12 2 370114008 clerk-xiuhui; 西坡 0.5000 2021-03-13 3 370114008"
                        + " clerk-xiuhui");
        assertThat(text("select (select count(*) from forestry.orchard_row) + (select count(*) from"
                        + " forestry.import_chunk)"))
                .isEqualTo("0");
        assertThat(text("select string_agg(action || ' ' || unit, ', ' order by seq) from forestry.audit_event"
                        + " where entity = 'orchard-import' and entity_id = '" + id + "'"))
                .isEqualTo("upload 370114008, request-application 370114008, apply 370114008");
    }

    @Test
    void everyFaultIsNamedWithItsRowAndColumnAndNothingIsTaken() {
        String id = desk.checked(CLERK, XIUHUI, "果园名称,种植面积(公顷),果树株数\n甲,1,1.5\n,0,2\n甲,1,二十\n乙,1亩,3万株\n丙,2头,1\n");
        assertThat(state(id)).isEqualTo("refused");
        assertThat(found(id))
                .hasSize(6)
                .anyMatch(line -> line.startsWith("fault 2 果树株数 1.5 应是一个整数"))
                .anyMatch(line -> line.startsWith("fault 3 果园名称 ") && line.contains("请填写果园"))
                .anyMatch(line -> line.startsWith("fault 3 种植面积(公顷) 0 面积须大于 0"))
                .anyMatch(line -> line.startsWith("fault 4 果园名称 甲 与第 2 行"))
                .anyMatch(line -> line.startsWith("fault 4 果树株数 二十 "))
                .anyMatch(line -> line.startsWith("fault 6 种植面积(公顷) 2头 这里写的单位是头，应按公顷填写"));
        desk.apply(CLERK, id).expectStatus().isEqualTo(422);
        assertThat(text("select count(*) from forestry.orchard")).isEqualTo("0");
        desk.get(CLERK, "/" + id + "/faults?limit=2")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].row")
                .isEqualTo(2)
                .jsonPath("$.next")
                .isNotEmpty();
        desk.get(CLERK, "/" + id + "/faults?limit=500").expectStatus().isBadRequest();
        desk.get(CLERK, "/" + id + "/faults.xlsx")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void aTotalThatIsNoneIsAFaultThatNamesBothFigures() {
        String id = desk.checked(CLERK, XIUHUI, TWO + "合计,11,45,\n");
        assertThat(found(id)).singleElement().asString().startsWith("fault 4 面积(亩) 11 合计写的是 11，上面各行相加是 10.5");
    }

    @ParameterizedTest
    @CsvSource({
        "'果园,面积（头）\n东坡,3\n', 面积(头)”的单位是头，这张表按公顷填写",
        "'果园,株数\n东坡,3\n', 表头缺少这些列：面积",
        "'果园,面积,种植面积\n东坡,3,3\n', 两列说的是同一项",
        "'果园,面积\n', 文件中没有登记表",
    })
    void aFileThatCannotBeReadSaysWhatToDo(String file, String problem) {
        String id = desk.checked(CLERK, XIUHUI, file);
        assertThat(state(id)).isEqualTo("refused");
        assertThat(text("select problem from forestry.import_job where id = " + id))
                .contains(problem);
    }

    @Test
    void theSameFileIsRecognisedAndTheSameRequestIsDoneOnce() {
        byte[] file = TWO.getBytes(StandardCharsets.UTF_8);
        String id = Desk.read(desk.send(CLERK, XIUHUI, file, "key-1"), "$.id");
        assertThat(Desk.read(desk.send(CLERK, XIUHUI, file, "key-1"), "$.id")).isEqualTo(id);
        desk.settle(id);
        String early = desk.checked(CLERK, XIUHUI, TWO);
        desk.apply(CLERK, id).expectStatus().isAccepted();
        desk.settle(id);
        desk.apply(CLERK, early).expectStatus().isEqualTo(409);
        String twin = desk.checked(CLERK, XIUHUI, TWO);
        desk.get(CLERK, "/" + twin)
                .expectBody()
                .jsonPath("$.twin")
                .isEqualTo(Integer.valueOf(id))
                .jsonPath("$.state")
                .isEqualTo("refused");
        assertThat(text("select count(*) from forestry.orchard")).isEqualTo("2");
    }

    /** What was entered between check and taking sends the list back to be checked again. */
    @Test
    void whatHasComeToContradictAListSendsItBack() {
        String id = desk.checked(CLERK, XIUHUI, TWO);
        String other = desk.checked(CLERK, XIUHUI, "果园,面积\n东坡,1\n");
        desk.apply(CLERK, other).expectStatus().isAccepted();
        desk.settle(other);
        desk.apply(CLERK, id).expectStatus().isAccepted();
        desk.settle(id);
        assertThat(state(id)).isEqualTo("refused");
        assertThat(found(id)).anyMatch(line -> line.startsWith("fault 2 果园 东坡 已经登记"));
        assertThat(text("select count(*) from forestry.orchard")).isEqualTo("1");
    }

    @Test
    void anotherUnitSendsNothingAndSeesNothing() {
        String id = desk.checked(CLERK, XIUHUI, TWO);
        Person other = Person.CLERK_MINGSHUI;
        desk.send(other, XIUHUI, TWO).expectStatus().isForbidden();
        desk.send(CLERK, "bureau-finance", TWO).expectStatus().isForbidden();
        desk.send(Person.FORESTRY, XIUHUI, TWO).expectStatus().isForbidden();
        desk.get(other, "/" + id).expectStatus().isNotFound();
        desk.get(other, "/" + id + "/faults").expectStatus().isNotFound();
        desk.get(other, "/" + id + "/faults.xlsx").expectStatus().isNotFound();
        desk.apply(other, id).expectStatus().isNotFound();
        desk.call(HttpMethod.DELETE, other, "/" + id + "?version=1")
                .expectStatus()
                .isNotFound();
        desk.get(other, "").expectBody().jsonPath("$.items").isEmpty();
        desk.get(CLERK, "").expectBody().jsonPath("$.items.length()").isEqualTo(1);
        desk.get(Person.LEADER, "").expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    /** Without any condition the database shows a unit no more than its own jobs, files and faults. */
    @Test
    void theDatabaseKeepsTheWallBetweenUnits() throws SQLException {
        String id = desk.checked(CLERK, XIUHUI, "果园,面积\n东坡,-1\n");
        assertThat(seenBy(XIUHUI, XIUHUI)).isEqualTo("1 1 1");
        assertThat(seenBy(MINGSHUI, MINGSHUI)).isEqualTo("0 0 0");
        assertThat(seenBy(XIUHUI, ""))
                .as("who belongs to the township as something else")
                .isEqualTo("0 0 0");
        assertThat(state(id)).isEqualTo("refused");
    }

    private static String seenBy(String unit, String township) throws SQLException {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role forestry; set search_path = forestry; set county.unit = '{" + unit + "}';"
                    + " set county.township = '{" + township + "}'");
            try (ResultSet seen = statement.executeQuery("select concat_ws(' ', (select count(*) from import_job),"
                    + " (select count(*) from import_chunk), (select count(*) from import_fault))")) {
                seen.next();
                return seen.getString(1);
            }
        }
    }

    @Test
    void whatIsDiscardedIsForgotten() {
        String id = desk.checked(CLERK, XIUHUI, TWO);
        int version = Integer.parseInt(text("select version from forestry.import_job where id = " + id));
        desk.call(HttpMethod.DELETE, CLERK, "/" + id + "?version=" + (version + 1))
                .expectStatus()
                .isEqualTo(409);
        desk.call(HttpMethod.DELETE, CLERK, "/" + id + "?version=" + version)
                .expectStatus()
                .isNoContent();
        assertThat(state(id)).isEqualTo("discarded");
        assertThat(text("select (select count(*) from forestry.orchard_row) + (select count(*) from"
                        + " forestry.import_chunk)"))
                .isEqualTo("0");
        desk.call(HttpMethod.DELETE, CLERK, "/" + id + "?version=" + (version + 1))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void aTemplateComesBackWithoutItsHelpAndIsTaken() {
        String csv = new String(
                Objects.requireNonNull(desk.get(CLERK, "/template?format=csv")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF果园,面积（公顷）,株数（株）,栽植日期").contains("# 必填：果园、面积");
        String id = desk.checked(CLERK, XIUHUI, csv + "东坡,0.2,45,2021-03-12\r\n");
        assertThat(state(id)).as("%s", found(id)).isEqualTo("checked");
        desk.get(CLERK, "/template").expectStatus().isOk();
    }
}
