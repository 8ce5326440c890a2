package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From last year's scheme to the next: copied, completed, published by another officer, compared. */
@ServiceTest
class SchemeDraftTest {

    private static final String DRAFTS = "/api/insurance/scheme-drafts";
    private static final Person COLLEAGUE =
            new Person("officer-fagai-b", Role.BUREAU_OFFICER, "bureau-development-reform");
    private static final Person THIRD = new Person("officer-fagai-c", Role.BUREAU_OFFICER, "bureau-development-reform");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private WebTestClient client;

    @AfterEach
    void forgetWhatWasWritten() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                delete from policy where list = 991;
                delete from enrolment_list where id = 991;
                delete from scheme_draft;
                delete from scheme_draft_editor;
                delete from stage_responsible where scheme = '2024-pig-1' or version > 1;
                delete from stage_plan where scheme = '2024-pig-1' or version > 1;
                delete from stage where scheme = '2024-pig-1';
                delete from payer_share where scheme = '2024-pig-1' or version > 1;
                delete from scheme_decision where scheme = '2024-pig-1' or version > 1;
                delete from scheme_version where scheme = '2024-pig-1' or version > 1;
                delete from scheme where id = '2024-pig-1';
                commit;
                """);
    }

    @Test
    void lastYearsSchemeBecomesNextYears() {
        ObjectNode draft = begin("{'scheme':'2024-pig-1','from':'2023-pig-1','year':2024}");
        assertThat(draft.get("faults").toString()).contains("issuedOn").contains("documentNumbers");
        ObjectNode content = (ObjectNode) draft.get("content");
        content.putArray("documentNumbers").add("章政办发〔2023〕99号");
        content.put("issuedOn", "2023-12-01");
        content.put("targetPrice", "17.80");
        content.get("stages").forEach(stage -> ((ObjectNode) stage).put("source", "二（五）"));
        save("2024-pig-1", 1, content)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(0);

        publish(Person.DEVELOPMENT_REFORM, "2024-pig-1", 2).expectStatus().isForbidden();
        publish(COLLEAGUE, "2024-pig-1", 1).expectStatus().isEqualTo(409);
        publish(COLLEAGUE, "2024-pig-1", 2).expectStatus().isOk();

        call(null, HttpMethod.GET, "/api/insurance/public/schemes/2024-pig-1", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"year": 2024, "version": 1, "targetPrice": "17.80", "coverFrom": "2024-10-01", "soldOnly": true,
                         "premium": "52.50", "shares": [{"amount": "21.00"}, {}, {}, {}],
                         "stages": [{"from": "2024-08-21", "responsible": [{}, {}, {}]}, {}, {}, {}]}
                        """);
        call(
                        null,
                        HttpMethod.GET,
                        "/api/insurance/public/schemes/2024-pig-1/comparison?version=1&with=2023-pig-1&withVersion=1",
                        null)
                .expectBody()
                .jsonPath("$.items[?(@.field=='targetPrice')].before")
                .isEqualTo("18.50")
                .jsonPath("$.items[?(@.field=='targetPrice')].after")
                .isEqualTo("17.80")
                .jsonPath("$.items[?(@.field=='rate')]")
                .isEmpty();
        call(Person.AUDITOR, HttpMethod.GET, "/api/insurance/audit?limit=1", null)
                .expectBody()
                .jsonPath("$.items[0].action")
                .isEqualTo("publish");
    }

    @Test
    void aSchemeInUseChangesByANewVersionWithItsReason() {
        ObjectNode content = (ObjectNode) begin("{'scheme':'2023-green-onion'}").get("content");
        content.put("rate", "0.08");
        save("2023-green-onion", 1, content).expectStatus().isOk();
        publish(COLLEAGUE, "2023-green-onion", 2)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        save("2023-green-onion", 2, content.put("reason", "市里调整费率"))
                .expectStatus()
                .isOk();
        publish(COLLEAGUE, "2023-green-onion", 3)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        call(null, HttpMethod.GET, "/api/insurance/public/schemes/2023-green-onion/versions", null)
                .expectBody()
                .jsonPath("$.items[0].reason")
                .isEqualTo("市里调整费率")
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        call(null, HttpMethod.GET, "/api/insurance/public/schemes/2023-green-onion/versions/1", null)
                .expectBody()
                .jsonPath("$.rate")
                .isEqualTo("0.07");
    }

    /** A writes, B saves it as it stands: A is still the one who wrote it. Whoever has really changed it is barred for good. */
    @Test
    void nobodyPublishesWhatTheyHaveChanged() {
        ObjectNode content = (ObjectNode) begin("{'scheme':'2023-green-onion'}").get("content");
        content.put("reason", "市里调整费率").put("rate", "0.08");
        save("2023-green-onion", 1, content).expectStatus().isOk();
        content.put("rate", "0.080");
        saveAs(COLLEAGUE, "2023-green-onion", 2, content)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{'version': 2, 'editors': ['%s']}"
                        .formatted(Person.DEVELOPMENT_REFORM.username())
                        .replace('\'', '"'));
        publish(Person.DEVELOPMENT_REFORM, "2023-green-onion", 2).expectStatus().isForbidden();

        content.put("rate", "0.09");
        saveAs(COLLEAGUE, "2023-green-onion", 2, content)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.editors.length()")
                .isEqualTo(2);
        publish(Person.DEVELOPMENT_REFORM, "2023-green-onion", 3).expectStatus().isForbidden();
        publish(COLLEAGUE, "2023-green-onion", 3)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail)
                                .contains(Person.DEVELOPMENT_REFORM.username(), COLLEAGUE.username()));
        publish(THIRD, "2023-green-onion", 3).expectStatus().isOk();
        assertThat(TestDatabase.running().text("""
                        select array_to_string(editors, ' ') from insurance.scheme_version
                        where scheme = '2023-green-onion' and version = 2
                        """))
                .isEqualTo(Person.DEVELOPMENT_REFORM.username() + " " + COLLEAGUE.username());
    }

    /** The same rules look at the draft and at its publication. */
    @ParameterizedTest
    @CsvSource({"noticeDays, 0", "confirmWorkingDays, -1", "publishedPriceDecimals, 9"})
    void aDraftNamesWhatItsPublicationWouldRefuse(String field, int value) {
        ObjectNode content = (ObjectNode) begin("{'scheme':'2023-green-onion'}").get("content");
        content.put("reason", "调整参数");
        ((ObjectNode) content.get("decisions")).put(field, value);
        save("2023-green-onion", 1, content)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("decisions." + field);
        publish(COLLEAGUE, "2023-green-onion", 2)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("decisions." + field);
    }

    /** Contracts in force keep their prices: a new version that would move the window is refused, and says whose it is. */
    @Test
    void aNewVersionMovesNothingOfContractsInForce() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                overriding system value
                values (991, '2023-green-onion', 1, '370114001', '370114001001', 1, 'in-force', 'insurer-designated',
                        'test', now());
                insert into policy (list, scheme, scheme_version, township, village, kind, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, quantity, sum_insured, premium, farmer,
                                    district, city, province, certificate, in_force_on, entered_by, entered_at)
                values (991, '2023-green-onion', 1, '370114001', '370114001001', 'household', '某户', 'person', '\\x01',
                        '\\x02', '*', 1, 3500, 245, 98, 61.25, 61.25, 24.50, 'C1', '2023-10-20', 'test', now());
                commit;
                """);
        ObjectNode content = (ObjectNode) begin("{'scheme':'2023-green-onion'}").get("content");
        content.put("reason", "推迟采价").put("priceFrom", "2023-11-20").put("targetPrice", "0.95");
        content.get("stages").forEach(stage -> {
            if (stage.get("name").stringValue().equals("监测并发布价格")) {
                ((ObjectNode) stage).put("from", "2023-11-20");
            }
        });
        save("2023-green-onion", 1, content)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(1)
                .jsonPath("$.faults[0].reason")
                .value(String.class, reason -> assertThat(reason).contains("已有 1 份保险单", "2023-11-06"))
                .jsonPath("$.effects[0]")
                .value(String.class, words -> assertThat(words).contains("第 1 版有 1 份保险单", "仍按第 1 版"));
        publish(COLLEAGUE, "2023-green-onion", 2)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("priceFrom");
    }

    @Test
    void whatWasTypedIsKeptAndNobodyOverwritesAColleague() {
        ObjectNode content = (ObjectNode) begin("{'scheme':'2023-green-onion'}").get("content");
        content.putNull("sumInsured");
        save("2023-green-onion", 1, content)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faults[?(@.field=='sumInsured')]")
                .exists();
        save("2023-green-onion", 1, content).expectStatus().isEqualTo(409);
        save("2023-green-onion", 2, content.put("year", 2030)).expectStatus().isEqualTo(422);
        call(Person.DEVELOPMENT_REFORM, HttpMethod.POST, DRAFTS, "{'scheme':'2023-green-onion'}")
                .expectStatus()
                .isEqualTo(409);
        call(COLLEAGUE, HttpMethod.DELETE, DRAFTS + "/2023-green-onion?version=2", null)
                .expectStatus()
                .isNoContent();
        call(COLLEAGUE, HttpMethod.GET, DRAFTS + "/2023-green-onion", null)
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'scheme':'no-such'} | 404",
                "{'scheme':'2024-x','from':'no-such','year':2024} | 404",
                "{'scheme':'2024-x','from':'2023-pig-1'} | 400",
                "{'scheme':'2023-pig-1','from':'2023-green-onion','year':2024} | 422",
                "{'scheme':'大葱'} | 400",
                "{} | 400"
            })
    void refusesABadBeginning(String body, int status) {
        call(Person.DEVELOPMENT_REFORM, HttpMethod.POST, DRAFTS, body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void draftsAreTheBureausOwn() {
        begin("{'scheme':'2023-green-onion'}");
        for (Person other : new Person[] {Person.FINANCE, Person.JUSTICE}) {
            call(other, HttpMethod.POST, DRAFTS, "{'scheme':'2023-pig-1'}")
                    .expectStatus()
                    .isForbidden();
            call(other, HttpMethod.DELETE, DRAFTS + "/2023-green-onion?version=1", null)
                    .expectStatus()
                    .isForbidden();
        }
        call(Person.CLERK_MINGSHUI, HttpMethod.GET, DRAFTS, null).expectStatus().isForbidden();
        call(Person.AUDITOR, HttpMethod.GET, DRAFTS, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private ObjectNode begin(String body) {
        byte[] answer = call(Person.DEVELOPMENT_REFORM, HttpMethod.POST, DRAFTS, body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return (ObjectNode) JSON.readTree(answer);
    }

    private ResponseSpec save(String scheme, int version, ObjectNode content) {
        return saveAs(Person.DEVELOPMENT_REFORM, scheme, version, content);
    }

    private ResponseSpec saveAs(Person person, String scheme, int version, ObjectNode content) {
        return call(
                person,
                HttpMethod.PUT,
                DRAFTS + "/" + scheme,
                "{\"version\":" + version + ",\"content\":" + content + "}");
    }

    private ResponseSpec publish(Person person, String scheme, int version) {
        return call(person, HttpMethod.POST, DRAFTS + "/" + scheme + "/publication", "{'version':" + version + "}");
    }

    private ResponseSpec call(@Nullable Person person, HttpMethod method, String address, @Nullable String body) {
        var request = client.method(method).uri(address).headers(headers -> {
            if (person != null) {
                headers.setBearerAuth(person.token());
            }
        });
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body.replace('\'', '"')))
                .exchange();
    }
}
