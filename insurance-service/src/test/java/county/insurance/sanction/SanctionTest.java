package county.insurance.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A party is barred for five years (章政办发〔2023〕11号, part 5 (4)), and earlier only released with a document. */
@ServiceTest
class SanctionTest {

    private static final String ADDRESS = "/api/insurance/sanctions";
    private static final String PARTY = """
            {"kind":"party","identity":"11010519491231002x","name":"某农户","ground":"double-enrolment",
             "reason":"同一地块在两个镇街投保","document":"章发改处〔2023〕1号","scheme":"2023-green-onion"}
            """;

    /** Nobody lifts what they imposed. */
    private static final Person COLLEAGUE =
            new Person("officer-fagai-b", Role.BUREAU_OFFICER, "bureau-development-reform");

    @Autowired
    private WebTestClient client;

    @AfterEach
    void forget() {
        TestDatabase.running().execute("truncate insurance.sanction");
    }

    @ParameterizedTest
    @CsvSource({"2023-12-12, false", "2023-12-13, true", "2028-12-13, true", "2028-12-14, false"})
    void barsFromItsFirstToItsLastDay(LocalDate day, boolean barred) {
        LocalDate imposed = LocalDate.parse("2023-12-13");
        Sanction sanction = new Sanction(
                1,
                "party",
                "某农户",
                "1101**********00**",
                null,
                null,
                "other",
                "原因",
                "文号",
                null,
                null,
                imposed,
                Sanction.lastDay(imposed, 5),
                "officer",
                null,
                null,
                null,
                null,
                1);
        assertThat(sanction.bars(day)).isEqualTo(barred);
    }

    @Test
    void aPartyIsBarredForFiveYearsAndShownMasked() {
        impose(Person.DEVELOPMENT_REFORM, PARTY, UUID.randomUUID().toString())
                .expectStatus()
                .isCreated()
                .expectBody()
                .json("""
                        {"kind": "party", "identityMask": "1101**********00**", "imposedOn": "2023-12-13",
                         "until": "2028-12-13", "active": true, "version": 1}
                        """);
        impose(Person.DEVELOPMENT_REFORM, PARTY, UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("已在限制期内（章发改处〔2023〕1号，至 2028-12-13），不必重复登记。");
    }

    @Test
    void theSameRequestTwiceBarsOnce() {
        String key = UUID.randomUUID().toString();
        impose(Person.DEVELOPMENT_REFORM, PARTY, key).expectStatus().isCreated();
        impose(Person.DEVELOPMENT_REFORM, PARTY, key).expectStatus().isCreated();
        read(Person.INSURER).jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void isLiftedOnceAndWithADocument() {
        impose(Person.DEVELOPMENT_REFORM, PARTY, UUID.randomUUID().toString());
        String id = TestDatabase.running().text("select id::text from insurance.sanction");
        lift(id, "{\"version\":1,\"document\":\" \",\"reason\":\"复核\"}")
                .expectStatus()
                .isBadRequest();
        lift(Person.DEVELOPMENT_REFORM, id, "{\"version\":1,\"document\":\"章发改〔2024〕2号\",\"reason\":\"复核\"}")
                .expectStatus()
                .isForbidden();
        lift(id, "{\"version\":9,\"document\":\"章发改〔2024〕2号\",\"reason\":\"复核\"}")
                .expectStatus()
                .isEqualTo(409);
        lift(id, "{\"version\":1,\"document\":\"章发改〔2024〕2号\",\"reason\":\"复核\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.active")
                .isEqualTo(false);
        lift(id, "{\"version\":2,\"document\":\"章发改〔2024〕2号\",\"reason\":\"复核\"}")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void anInsurerIsBarredAsAUnit() {
        impose(Person.DEVELOPMENT_REFORM, """
                        {"kind":"insurer","unit":"insurer-designated","name":"承保机构","ground":"insurer-misconduct",
                         "reason":"弄虚作假","document":"章发改处〔2023〕2号"}
                        """, UUID.randomUUID().toString())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.unit")
                .isEqualTo("insurer-designated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'identity':'110105194912310021'} | 422",
                "{'identity':null} | 422",
                "{'kind':'insurer','unit':'bureau-finance'} | 422",
                "{'ground':'insurer-misconduct'} | 422",
                "{'scheme':'no-such'} | 422",
                "{'document':''} | 400",
                "{'ground':'whim'} | 400",
                "{'kind':'village'} | 400"
            })
    void refusesABadImposition(String change, int status) {
        impose(Person.DEVELOPMENT_REFORM, merged(change), UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void onlyTheBureauDecidesAndTownshipsDoNotRead() {
        impose(Person.FINANCE, PARTY, UUID.randomUUID().toString())
                .expectStatus()
                .isForbidden();
        client.get()
                .uri(ADDRESS)
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static String merged(String change) {
        var json = new tools.jackson.databind.json.JsonMapper();
        var node = (tools.jackson.databind.node.ObjectNode) json.readTree(PARTY);
        return node.setAll((tools.jackson.databind.node.ObjectNode) json.readTree(change.replace('\'', '"')))
                .toString();
    }

    private ResponseSpec impose(Person person, String body, String key) {
        return post(person, ADDRESS, body, key);
    }

    private ResponseSpec lift(String id, String body) {
        return lift(COLLEAGUE, id, body);
    }

    private ResponseSpec lift(Person person, String id, String body) {
        return post(person, ADDRESS + "/" + id + "/lifting", body, "");
    }

    private ResponseSpec post(Person person, String address, String body, String key) {
        return client.post()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.BodyContentSpec read(Person person) {
        return client.get()
                .uri(ADDRESS)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
