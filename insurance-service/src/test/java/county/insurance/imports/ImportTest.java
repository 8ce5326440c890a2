package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.insurance.Caller;
import county.insurance.Interruption;
import county.insurance.TestScheme;
import county.insurance.policy.PartyWords;
import county.insurance.policy.Sealer;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import county.platform.worker.Worker;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A township hands in its list as a file, on 2023-12-13. */
@ServiceTest
class ImportTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;
    private static final String XIUHUI = "370114008";

    @Autowired
    private WebTestClient client;

    @Autowired
    private List<Worker> workers;

    @Autowired
    private Sealer sealer;

    private Caller caller;

    @BeforeEach
    void setUp() {
        caller = new Caller(client);
        TestScheme.add();
    }

    @AfterEach
    void tearDown() {
        TestScheme.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "UTF-8", "GB18030"})
    void aListIsCheckedThenTakenAsAWhole(String kind) {
        List<List<String>> rows = SentList.of(List.of(Household.row(1), Household.row(2), Household.row(3)));
        byte[] file = kind.equals("xlsx") ? SentList.xlsx(rows) : SentList.csv(rows, Charset.forName(kind));
        String id = checked(file, "checked");
        assertThat(text("select count(*) from insurance.policy")).isEqualTo("0");
        String version = caller.text(caller.get(CLERK, "imports/" + id), "$.version");
        apply(id, version)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("applying");
        settle(id);
        caller.get(CLERK, "imports/" + id).expectBody().json("""
                {"state": "applied", "total": 3, "done": 3, "faults": 0, "notices": 0, "problem": null,
                 "appliedBy": "绣惠街道 经办", "lists": [{"villageName": "城北新村村民委员会"}, {"villageName": "大张村村民委员会"}]}
                """);
        assertThat(text(
                        "select string_agg(name || ' ' || quantity || ' ' || premium || ' ' || farmer || ' ' || source_row,"
                                + " '; ' order by id) from insurance.policy"))
                .isEqualTo("某户1 2.40 588.00 235.20 2; 某户2 2.40 588.00 235.20 3; 某户3 2.40 588.00 235.20 4");
        assertThat(
                        text(
                                "select (select count(*) from insurance.enrolment_row) + (select count(*) from insurance.import_chunk)"))
                .isEqualTo("0");
        String policy = text("select min(id) from insurance.policy");
        caller.text(
                caller.post(CLERK, "policies/" + policy + "/reveals", "{'field':'identity','reason':'核对证件号码'}"),
                "$.value");
        assertThat(text("select count(*) from insurance.list_step where action = 'import'"))
                .isEqualTo("2");
        assertThat(text(
                        "select string_agg(action, ' ' order by seq) from insurance.audit_event where entity = 'enrolment-import' and entity_id = '"
                                + id + "'"))
                .isEqualTo("upload request-application apply");
    }

    /** Every check of the documents names its row, its column, what stands there and why; not one household is taken. */
    @Test
    void everyFaultIsNamedWithItsRowAndColumnAndNothingIsTaken() {
        execute("""
                insert into sanction (kind, identity_index, identity_mask, name, ground, reason, document, imposed_on, until,
                                      imposed_by)
                select 'party', decode('%s', 'hex'), '9', '某户9', 'other', '虚假投保', '章发改认〔2023〕1号', '2023-01-01', '2028-01-01',
                       'test'
                """.formatted(HexFormat.of().formatHex(sealer.identityIndex(Household.identity(9)))));
        String id = checked(
                SentList.xlsx(SentList.of(List.of(
                        Household.row(1),
                        Household.row(2, "村", "没有这个村"),
                        Household.row(3, "证件号码", "990000197001010021"),
                        Household.row(4, "数量", "-1"),
                        Household.row(5, "保险金额", "8401"),
                        Household.row(6, "签字日期", "2024-01-01"),
                        Household.row(1, "地块", "另一块地"),
                        Household.row(8, "地块", "1号地"),
                        Household.row(9),
                        Household.row(10, "数量", "9.6", "保险金额", "33600", "保险费", "2352.00")))),
                "refused");
        assertThat(faults(id))
                .anyMatch(line -> line.startsWith("fault 3 村(社区) 没有这个村 "))
                .anyMatch(line -> line.startsWith("fault 4 证件号码 9900"))
                .anyMatch(line -> line.startsWith("fault 5 数量(亩) -1 "))
                .anyMatch(line -> line.startsWith("fault 6 保险金额(元) 8401 ") && line.contains("8400.00"))
                .anyMatch(line -> line.startsWith("fault 7 签字日期 2024-01-01 "))
                .anyMatch(line -> line.startsWith("fault 8 证件号码 ") && line.contains("第 2 行"))
                .anyMatch(line -> line.startsWith("fault 10 证件号码 ") && line.contains("失信限制期"))
                .noneMatch(line -> line.contains("章发改认〔2023〕1号"))
                .anyMatch(line -> line.startsWith("notice 11 数量(亩) 9.60 "))
                .noneMatch(line -> line.contains(Household.identity(1)));
        assertThat(text("select count(*) from insurance.policy")).isEqualTo("0");
        apply(id, caller.text(caller.get(CLERK, "imports/" + id), "$.version"))
                .expectStatus()
                .isEqualTo(422);
        assertThat(text("select actor || ' ' || (after ->> 'barred') || ' ' || (after ->> 'elsewhere')"
                        + " from insurance.audit_event where action = 'told' and entity_id = '" + id + "'"))
                .isEqualTo("clerk-xiuhui 1 0");
        caller.get(CLERK, "imports/" + id + "/faults.xlsx")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void whoIsEnrolledElsewhereIsFoundAndTheSameFileIsRecognised() {
        byte[] file = SentList.xlsx(SentList.of(List.of(Household.row(1))));
        String id = checked(file, "checked");
        apply(id, caller.text(caller.get(CLERK, "imports/" + id), "$.version"))
                .expectStatus()
                .isAccepted();
        settle(id);
        String twin = checked(file, "refused");
        caller.get(CLERK, "imports/" + twin).expectBody().jsonPath("$.twin").isEqualTo(Integer.valueOf(id));
        String other = checked(SentList.xlsx(SentList.of(List.of(Household.row(1, "地块", "别处")))), "refused");
        assertThat(faults(other)).anyMatch(line -> line.startsWith("fault 2 证件号码 ") && line.contains("绣惠街道"));
        send(Person.CLERK_MINGSHUI, XIUHUI, file).expectStatus().isForbidden();
        caller.get(Person.CLERK_MINGSHUI, "imports/" + id).expectStatus().isNotFound();
        caller.get(Person.CLERK_MINGSHUI, "imports/" + id + "/faults.xlsx")
                .expectStatus()
                .isNotFound();
    }

    /** Who is enrolled in another township is a fault, but not where: the other township's people are not this one's. */
    @Test
    void whoIsEnrolledElsewhereIsNotSaidToBeWhere() {
        String first = checked(SentList.xlsx(SentList.of(List.of(Household.row(1)))), "checked");
        apply(first, caller.text(caller.get(CLERK, "imports/" + first), "$.version"))
                .expectStatus()
                .isAccepted();
        settle(first);
        String mingshui = "370114001";
        String village = text("select name from insurance.village where township = '" + mingshui + "' limit 1");
        SentFile sent = SentFile.of(
                client,
                workers,
                Person.CLERK_MINGSHUI,
                mingshui,
                TestScheme.ONION,
                SentList.xlsx(SentList.of(List.of(Household.row(1, "村", village, "地块", "别处")))));
        assertThat(text("select string_agg(reason, '') from insurance.import_fault where severity = 'fault' and job = "
                        + sent.id()))
                .isEqualTo(PartyWords.ELSEWHERE);
        assertThat(text("select actor || ' ' || (after ->> 'elsewhere') from insurance.audit_event"
                        + " where action = 'told' and entity_id = '" + sent.id() + "'"))
                .isEqualTo("clerk-mingshui 1");
    }

    @Test
    void everyRowOfTheFileIsAccountedFor() {
        byte[] file = SentList.csv(
                SentList.of(List.of(Household.row(1), List.of("# 说明"), Household.row(2, "数量", "-1"))),
                StandardCharsets.UTF_8);
        String id = checked(file, "refused");
        caller.get(CLERK, "imports/" + id)
                .expectBody()
                .jsonPath("$.account[0]")
                .isEqualTo("文件共 4 行：2 户、1 行表头、1 行说明。须改正的有 1 行。");
    }

    @Test
    void aTemplateComesBackWithoutItsHelpAndIsTaken() {
        String csv = new String(
                Objects.requireNonNull(caller.get(
                                CLERK, "imports/template?scheme=" + TestScheme.ONION + "&format=csv&township=" + XIUHUI)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF村,投保人类型")
                .contains("数量（亩）")
                .contains("# 本镇街的村（社区）：")
                .contains("、大张村村民委员会、");
        String filled = csv + "大张村,农户,某户1," + Household.identity(1) + ",13900000001,某银行,622200000000000001,1号地,2.4\r\n";
        String id = checked(filled.getBytes(StandardCharsets.UTF_8), "checked");
        caller.get(CLERK, "imports/" + id).expectBody().jsonPath("$.total").isEqualTo(1);
        caller.get(CLERK, "imports/template?scheme=no-such").expectStatus().isNotFound();
    }

    /** The connection dies when all households have been written: none is, and the next round enters them once. */
    @Test
    void aListThatDiesInTheMiddleIsEnteredOnceByTheNextRound() {
        String id = checked(SentList.xlsx(SentList.of(List.of(Household.row(1), Household.row(2)))), "checked");
        Interruption.of(() -> {
            execute("""
                    update import_job
                    set state = 'applying', applied_by = 'clerk-xiuhui', applied_name = 'clerk-xiuhui',
                        applied_roles = '{township-clerk}', applied_at = now(), version = version + 1
                    where id = %s
                    """.formatted(id));
            SentFile.round(workers);
        });
        settle(id);
        assertThat(text("select count(*) || ' ' || count(distinct list) from insurance.policy"))
                .isEqualTo("2 2");
        assertThat(text("select state from insurance.import_job where id = " + id))
                .isEqualTo("applied");
    }

    private List<String> faults(String id) {
        return List.of(text("""
                select string_agg(concat_ws(' ', severity, row_no, column_name, value, reason), E'\\n' order by row_no, seq)
                from insurance.import_fault where job = %s
                """.formatted(id)).split("\n"));
    }

    private String checked(byte[] file, String state) {
        String id = caller.text(send(CLERK, XIUHUI, file).expectStatus().isAccepted(), "$.id");
        settle(id);
        byte[] body =
                caller.get(CLERK, "imports/" + id).expectBody().returnResult().getResponseBodyContent();
        String answer = new String(body, StandardCharsets.UTF_8);
        byte[] faults = caller.get(CLERK, "imports/" + id + "/faults")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(JsonPath.<String>read(answer, "$.state"))
                .as(answer + new String(faults, StandardCharsets.UTF_8))
                .isEqualTo(state);
        return id;
    }

    /** Lets the background work go on until it is done with this import; whoever does it. */
    private void settle(String id) {
        String waiting =
                "select state in ('received', 'checking', 'applying') from insurance.import_job where id = " + id;
        for (int i = 0; i < 10_000 && text(waiting).equals("t"); i++) {
            SentFile.round(workers);
        }
    }

    private ResponseSpec apply(String id, String version) {
        return caller.post(CLERK, "imports/" + id + "/application", "{'version':" + version + "}");
    }

    private ResponseSpec send(Person person, String township, byte[] file) {
        return client.post()
                .uri(
                        "/api/insurance/imports?scheme={scheme}&township={township}&fileName={name}",
                        TestScheme.ONION,
                        township,
                        "名单.xlsx")
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = insurance; " + sql + "; commit");
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }
}
