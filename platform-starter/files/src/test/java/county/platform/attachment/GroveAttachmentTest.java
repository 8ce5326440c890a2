package county.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.platform.access.Routes;
import county.platform.sealing.Resealing;
import county.platform.sealing.SealedTables;
import county.platform.test.Person;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A record's papers, by what the platform alone does for them. */
@SpringBootTest(
        classes = GroveService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "county.module=forestry",
            "spring.application.name=grove-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "county.database.tables=importing,yearly,orchard,harvest,grove,hive"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
@AutoConfigureWebTestClient(timeout = "20s")
class GroveAttachmentTest {

    private static final Person CLERK = Person.CLERK_XIUHUI;
    private static final byte[] PDF = "%PDF-1.7 林权证".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Routes routes;

    @Autowired
    private SealedTables seals;

    @Autowired
    private Resealing resealing;

    @BeforeEach
    void plant() {
        execute("insert into grove (township, name) values ('370114008', '东坡'), ('370114001', '西坡');"
                + " insert into tree (grove, name) values (1, '老槐'), (2, '银杏')");
    }

    @AfterEach
    void fell() {
        execute("truncate grove, tree, grove_paper restart identity");
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = forestry; " + sql + "; commit");
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    private ResponseSpec attach(Person person, String query, byte[] content) {
        return client.post()
                .uri("/api/forestry/groves/1/attachments?" + query)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(content)
                .exchange();
    }

    private String attached(String query) {
        byte[] body = attach(CLERK, query, PDF)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return String.valueOf(
                JsonPath.<Object>read(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8), "$.id"));
    }

    private ResponseSpec call(HttpMethod method, Person person, String below) {
        return client.method(method)
                .uri("/api/forestry/groves/" + below)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    @Test
    void oneDeclarationGivesAllRoutesAndTheSeals() {
        assertThat(routes.all().stream()
                        .map(route -> route.method() + " " + route.pattern())
                        .filter(route -> route.contains("groves")))
                .containsExactlyInAnyOrder(
                        "GET /api/forestry/groves/{id}/attachments",
                        "POST /api/forestry/groves/{id}/attachments",
                        "GET /api/forestry/groves/attachments/{id}",
                        "DELETE /api/forestry/groves/attachments/{id}");
        assertThat(seals.all())
                .singleElement()
                .satisfies(table -> assertThat(table.name()).isEqualTo("grove_paper"));
        assertThat(resealing).as("a module without other sealed tables").isNotNull();
    }

    @Test
    void aPaperIsKeptSealedListedOpenedAndRemovedWithItsTrace() {
        String id = attached("kind=photo&name=../照片.exe&subject=1");
        attach(CLERK, "kind=photo&name=again.pdf&subject=1", PDF)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(Integer.valueOf(id));
        attached("kind=photo&name=whole.pdf");
        call(HttpMethod.GET, Person.LEADER, "1/attachments").expectBody().json("""
                {"items": [
                    {"record": 1, "subject": 1, "subjectName": "老槐", "kind": "photo", "name": "照片.exe.pdf",
                     "mediaType": "application/pdf", "size": %d, "uploadedBy": "clerk-xiuhui"},
                    {"record": 1, "subject": null, "subjectName": null, "name": "whole.pdf"}]}
                """.formatted(PDF.length));
        assertThat(text("select max(position('%PDF'::bytea in sealed)) from forestry.grove_paper"))
                .isEqualTo("0");
        call(HttpMethod.GET, CLERK, "attachments/" + id)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .value("Content-Disposition", value -> assertThat(value).startsWith("attachment;"))
                .expectBody(byte[].class)
                .isEqualTo(PDF);
        call(HttpMethod.DELETE, CLERK, "attachments/" + id).expectStatus().isNoContent();
        assertThat(text("select papers from forestry.grove where id = 1")).isEqualTo("1");
        assertThat(text("select string_agg(concat_ws(' ', action, unit), ', ' order by seq) from forestry.audit_event"
                        + " where entity = 'grove-paper' and entity_id = '" + id + "' and at >= (select max(at) from"
                        + " forestry.audit_event where action = 'attach' and entity_id = '" + id + "')"))
                .isEqualTo("attach 370114008, open, detach 370114008");
    }

    @Test
    void aPaperOfAnotherRecordDoesNotOpen() {
        String id = attached("kind=photo&name=a.pdf");
        execute("update grove_paper set grove = 2");
        call(HttpMethod.GET, Person.LEADER, "attachments/" + id).expectStatus().is5xxServerError();
    }

    @Test
    void othersSeeNothingAndChangeNothing() throws SQLException {
        String id = attached("kind=photo&name=a.pdf");
        call(HttpMethod.GET, Person.CLERK_MINGSHUI, "1/attachments")
                .expectStatus()
                .isNotFound();
        call(HttpMethod.GET, Person.CLERK_MINGSHUI, "attachments/" + id)
                .expectStatus()
                .isNotFound();
        call(HttpMethod.DELETE, Person.CLERK_MINGSHUI, "attachments/" + id)
                .expectStatus()
                .isNotFound();
        attach(Person.CLERK_MINGSHUI, "kind=photo&name=a.pdf", PDF)
                .expectStatus()
                .isNotFound();
        attach(Person.LEADER, "kind=photo&name=a.pdf", PDF).expectStatus().isForbidden();
        call(HttpMethod.DELETE, Person.LEADER, "attachments/" + id)
                .expectStatus()
                .isForbidden();
        assertThat(seenBy("370114008")).isEqualTo("1");
        assertThat(seenBy("370114001")).isEqualTo("0");
    }

    private static String seenBy(String unit) throws SQLException {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role forestry; set search_path = forestry; set county.unit = '{" + unit + "}'");
            try (ResultSet seen = statement.executeQuery("select count(*) from grove_paper")) {
                seen.next();
                return seen.getString(1);
            }
        }
    }

    @Test
    void whatMayNotBeAttachedIsRefusedBeforeAByteIsTaken() {
        attach(CLERK, "kind=sketch&name=a.pdf", PDF).expectStatus().isBadRequest();
        attach(CLERK, "kind=photo&name=..", PDF).expectStatus().isBadRequest();
        attach(CLERK, "kind=photo&name=a.pdf&subject=2", PDF).expectStatus().isEqualTo(422);
        attach(CLERK, "kind=photo&name=a.pdf", "<script>".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);
        attach(CLERK, "kind=photo&name=a.pdf", Arrays.copyOf(PDF, (1 << 20) + 1))
                .expectStatus()
                .isEqualTo(413);
        String deed = attached("kind=deed&name=a.pdf");
        call(HttpMethod.DELETE, CLERK, "attachments/" + deed).expectStatus().isEqualTo(422);
        execute("update grove set closed = true");
        attach(CLERK, "kind=photo&name=b.pdf", PDF).expectStatus().isEqualTo(422);
        assertThat(List.of(text("select count(*) from forestry.grove_paper"))).containsExactly("1");
    }
}
