package county.insurance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private ImportWork work;

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
                 "appliedBy": "clerk-xiuhui", "lists": [{"villageName": "城北新村村民委员会"}, {"villageName": "大张村村民委员会"}]}
                """);
        assertThat(text(
                        "select string_agg(name || ' ' || quantity || ' ' || premium || ' ' || farmer || ' ' || source_row,"
                                + " '; ' order by id) from insurance.policy"))
                .isEqualTo("某户1 2.40 588.00 235.20 2; 某户2 2.40 588.00 235.20 3; 某户3 2.40 588.00 235.20 4");
        assertThat(
                        text(
                                "select (select count(*) from insurance.import_row) + (select count(*) from insurance.import_chunk)"))
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
                "select state in ('received', 'checking', 'applying') from insurance.enrolment_import where id = " + id;
        for (int i = 0; i < 10_000 && text(waiting).equals("t"); i++) {
            work.work().block(Duration.ofSeconds(20));
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

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }
}
