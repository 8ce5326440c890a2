package county.forestry.afforestation;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Papers of a plot: who can take a step with it adds some, its unit takes them away, and once it is accepted they stay. */
@ServiceTest
class PlotPapersTest {

    private static final Person CLERK = new Person("clerk-guanzhuang", Role.TOWNSHIP_CLERK, "370114011");
    private static final byte[] PDF = "%PDF-1.7 作业设计".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private WebTestClient client;

    @BeforeEach
    void aPlotIsReported() {
        TestDatabase.running().execute("""
                insert into forestry.plot (id, unit, year, village, plot_no, area, kind, species, density, entered_by,
                                           entered_at)
                overriding system value
                values (7, '370114011', 2023, '三涧溪村', '12', 2.5, 'planted', '侧柏', 1650, 'clerk-guanzhuang', now())
                """);
    }

    @AfterEach
    void empty() {
        TestDatabase.running().execute("truncate forestry.plot cascade");
    }

    @Test
    void itsUnitAndTheOfficerForWhomItWaitsAddPapers() {
        attach(CLERK, "design").expectStatus().isCreated();
        attach(Person.FORESTRY, "inspection").expectStatus().isCreated();
        attach(Person.CLERK_MINGSHUI, "photo").expectStatus().isNotFound();
        attach(Person.FINANCE, "photo").expectStatus().is4xxClientError();
        call(HttpMethod.GET, CLERK, "7/attachments")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].kind")
                .value(kinds -> assertThat(String.valueOf(kinds)).isEqualTo("[\"design\",\"inspection\"]"));
        call(HttpMethod.GET, Person.CLERK_MINGSHUI, "7/attachments")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void onlyItsUnitTakesAPaperAwayAndNobodyOnceItIsAccepted() {
        attach(CLERK, "design").expectStatus().isCreated();
        String paper = "attachments/" + TestDatabase.running().text("select id from forestry.plot_paper");
        call(HttpMethod.DELETE, Person.FORESTRY, paper).expectStatus().isForbidden();
        TestDatabase.running().execute("""
                update forestry.plot set state = 'accepted', verified_area = 2.5, unqualified_area = 0, living_density = 1650,
                                         passed_area = 2.5, verified_by = 'one', accepted_by = 'two'
                """);
        call(HttpMethod.DELETE, CLERK, paper).expectStatus().isForbidden();
        attach(CLERK, "photo").expectStatus().isForbidden();
        call(HttpMethod.GET, CLERK, paper).expectStatus().isOk();
        TestDatabase.running().execute("update forestry.plot set state = 'returned'");
        call(HttpMethod.DELETE, CLERK, paper).expectStatus().isNoContent();
        assertThat(TestDatabase.running().text("select count(*) from forestry.plot_paper"))
                .isEqualTo("0");
    }

    private ResponseSpec attach(Person person, String kind) {
        return client.post()
                .uri("/api/forestry/plots/7/attachments?kind=" + kind + "&name=" + kind + ".pdf")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .bodyValue(PDF)
                .exchange();
    }

    private ResponseSpec call(HttpMethod method, Person person, String address) {
        return client.method(method)
                .uri("/api/forestry/plots/" + address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }
}
