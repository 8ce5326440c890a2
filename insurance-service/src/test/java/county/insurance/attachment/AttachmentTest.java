package county.insurance.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Papers come in by type and size, are kept sealed, and unlock the public notice of quantities that grew. */
@ServiceTest
class AttachmentTest {

    private static final byte[] PDF = "%PDF-1.7 村委会证明".getBytes(StandardCharsets.UTF_8);
    private static final Person COLLEAGUE = new Person("clerk-xiuhui-b", Role.TOWNSHIP_CLERK, "370114008");

    @Autowired
    private WebTestClient http;

    private Caller caller;
    private String list;
    private String policy;

    @BeforeEach
    void enterWhoseQuantityGrew() {
        TestScheme.add();
        caller = new Caller(http);
        String village =
                TestDatabase.running().text("select min(code) from insurance.village where township = '370114008'");
        list = caller.text(
                caller.post(
                        Person.CLERK_XIUHUI,
                        "lists",
                        "{'scheme':'%s','township':'370114008','village':'%s'}".formatted(TestScheme.ONION, village)),
                "$.id");
        policy = caller.text(
                caller.post(
                        Person.CLERK_XIUHUI,
                        "lists/" + list + "/policies",
                        "{'kind':'household','name':'某农户','identity':'11010519491231002X','phone':'13800001234',"
                                + "'account':'620000001234','quantity':2.5,'previousQuantity':1}"),
                "$.id");
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    private ResponseSpec attach(Person person, String kind, @Nullable String about, byte[] content) {
        return http.post()
                .uri("/api/insurance/lists/" + list + "/attachments?kind=" + kind + "&name=../证明.pdf"
                        + (about == null ? "" : "&subject=" + about))
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(content)
                .exchange();
    }

    @Test
    void aCertificateLetsAListWhoseQuantitiesGrewGoOnNotice() {
        caller.post(Person.CLERK_XIUHUI, "lists/" + list + "/notice", "{}")
                .expectStatus()
                .isEqualTo(422);
        attach(Person.CLERK_XIUHUI, "village-certificate", policy, PDF)
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("""
                        {"kind": "village-certificate", "name": "证明.pdf", "mediaType": "application/pdf",
                         "subjectName": "某农户", "size": %d}
                        """.formatted(PDF.length));
        caller.post(Person.CLERK_XIUHUI, "lists/" + list + "/notice", "{}")
                .expectStatus()
                .isOk();
        String id = TestDatabase.running().text("select id from insurance.attachment");
        caller.delete(Person.CLERK_XIUHUI, "attachments/" + id).expectStatus().isEqualTo(422);
    }

    @Test
    void itIsKeptSealedAndEveryOpeningIsRecorded() {
        String id = caller.text(attach(Person.CLERK_XIUHUI, "other", null, PDF), "$.id");
        assertThat(TestDatabase.running().text("select position('%PDF'::bytea in sealed) from insurance.attachment"))
                .isEqualTo("0");
        caller.get(Person.FINANCE, "attachments/" + id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody(byte[].class)
                .isEqualTo(PDF);
        caller.get(Person.AUDITOR, "audit?limit=1").expectBody().json("""
                {"items": [{"action": "open", "entity": "attachment", "actor": "officer-caizheng"}]}
                """);
        for (Person other : java.util.List.of(Person.CLERK_MINGSHUI, Person.INSURER, Person.JUSTICE)) {
            caller.get(other, "attachments/" + id).expectStatus().isNotFound();
            caller.get(other, "lists/" + list + "/attachments").expectStatus().isNotFound();
        }
        caller.delete(Person.CLERK_MINGSHUI, "attachments/" + id).expectStatus().isNotFound();
        caller.delete(COLLEAGUE, "attachments/" + id).expectStatus().isNoContent();
    }

    @Test
    void theSameFileTwiceIsOneAttachment() {
        String first = caller.text(attach(Person.CLERK_XIUHUI, "other", null, PDF), "$.id");
        assertThat(caller.text(attach(COLLEAGUE, "other", null, PDF), "$.id")).isEqualTo(first);
        assertThat(TestDatabase.running().text("select count(*) from insurance.attachment"))
                .isEqualTo("1");
    }

    /** The name is a stranger's; what the file is, and how it ends, says its content. */
    @Test
    void itIsCalledWhatItIs() {
        for (String name : java.util.List.of("x.html", "a\u200bfdp.exe")) {
            http.post()
                    .uri("/api/insurance/lists/{list}/attachments?kind=other&name={name}", list, name)
                    .headers(headers -> headers.setBearerAuth(Person.CLERK_XIUHUI.token()))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .bodyValue(("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        assertThat(TestDatabase.running().text("select string_agg(name, ' ' order by id) from insurance.attachment"))
                .isEqualTo("x.html.pdf afdp.exe.pdf");
    }

    @Test
    void whatIsNoneOfTheKnownFilesOrTooLargeIsRefused() {
        attach(Person.CLERK_XIUHUI, "other", null, "<script>".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);
        byte[] large = new byte[(10 << 20) + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        attach(Person.CLERK_XIUHUI, "other", null, large).expectStatus().isEqualTo(413);
        attach(Person.CLERK_XIUHUI, "no-such", null, PDF).expectStatus().isBadRequest();
        attach(Person.CLERK_XIUHUI, "other", "4711", PDF).expectStatus().isEqualTo(422);
        attach(Person.CLERK_MINGSHUI, "other", null, PDF).expectStatus().isNotFound();
    }

    @Test
    void theInsurerAttachesTheRecordOfItsInspectionWhileTheListWaitsForIt() {
        TestDatabase.running()
                .execute("update insurance.enrolment_list set state = 'insurer', insurer = 'insurer-designated'");
        attach(Person.INSURER, "inspection", null, PDF).expectStatus().isCreated();
        attach(Person.INSURER, "other", null, PDF).expectStatus().isForbidden();
        attach(Person.CLERK_XIUHUI, "other", null, PDF).expectStatus().isEqualTo(422);
        TestDatabase.running().execute("update insurance.enrolment_list set state = 'in-force'");
        attach(Person.INSURER, "inspection", null, PDF).expectStatus().isEqualTo(422);
    }
}
