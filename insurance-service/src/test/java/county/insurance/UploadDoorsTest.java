package county.insurance;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/**
 * Whoever may not send a file is told so before it is there: each of these bodies begins and never ends, so an answer can
 * only come from somebody who did not wait for it.
 */
@ServiceTest
class UploadDoorsTest {

    private static final String XIUHUI = "370114008";
    private static final Person OTHER_INSURER = new Person("insurer-2", Role.INSURER, "bureau-finance");

    @Autowired
    private WebTestClient client;

    private String list;

    @BeforeEach
    void aListThatWaitsForItsInsurer() {
        TestScheme.add();
        Caller caller = new Caller(client);
        String village = text("select min(code) from insurance.village where township = '" + XIUHUI + "'");
        list = caller.text(
                caller.post(
                        Person.CLERK_XIUHUI,
                        "lists",
                        "{'scheme':'%s','township':'%s','village':'%s'}".formatted(TestScheme.ONION, XIUHUI, village)),
                "$.id");
        TestDatabase.running()
                .execute("update insurance.enrolment_list set state = 'insurer', insurer = 'insurer-designated'");
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    @Test
    void importsAreForTheTownshipsOwnClerks() {
        String address = "imports?scheme=" + TestScheme.ONION + "&township=" + XIUHUI + "&fileName=a.csv";
        begin(Person.CLERK_MINGSHUI, address).expectStatus().isForbidden();
        begin(Person.INSURER, address).expectStatus().isForbidden();
    }

    @Test
    void nationalPricesAreForDevelopmentAndReform() {
        begin(Person.JUSTICE, "national-prices/imports?scheme=2023-pig-1")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theUnderwritingSheetIsForTheInsurerOfTheList() {
        String address = "lists/" + list + "/underwriting-sheet?version=1";
        begin(OTHER_INSURER, address).expectStatus().isNotFound();
        begin(Person.FINANCE, address).expectStatus().isForbidden();
    }

    @Test
    void theSalesSheetIsForTownshipAndInsurerOfTheList() {
        begin(Person.CLERK_MINGSHUI, "lists/" + list + "/sales-sheet")
                .expectStatus()
                .isNotFound();
        begin(Person.FINANCE, "lists/" + list + "/sales-sheet").expectStatus().isForbidden();
    }

    @Test
    void papersAreForTownshipAndInsurerOfTheList() {
        String address = "lists/" + list + "/attachments?kind=other&name=a.pdf";
        begin(Person.CLERK_MINGSHUI, address).expectStatus().isNotFound();
        begin(Person.FINANCE, address).expectStatus().isForbidden();
        begin(Person.INSURER, address).expectStatus().isForbidden();
        begin(Person.CLERK_XIUHUI, address).expectStatus().isEqualTo(422);
    }

    private ResponseSpec begin(Person person, String address) {
        DataBuffer first = DefaultDataBufferFactory.sharedInstance.wrap(new byte[] {1});
        return client.post()
                .uri("/api/insurance/" + address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Flux.just(first).concatWith(Flux.never()), DataBuffer.class)
                .exchange();
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }
}
