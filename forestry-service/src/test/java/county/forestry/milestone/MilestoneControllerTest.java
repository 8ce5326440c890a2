package county.forestry.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.Person;
import county.platform.test.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** 章政办发〔2023〕9号, part 3 (2) and (3): what units hand in through the year. */
@ServiceTest
class MilestoneControllerTest {

    private static final Person CLERK_LONGSHAN =
            new Person("clerk-longshan", Person.CLERK_MINGSHUI.roles(), java.util.List.of("370114004"));

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @CsvSource({
        "0, 2023-documents, 2023-07-31, 18",
        "1, 2023-letters, , 18",
        "2, 2023-self-check, 2023-12-31, 20",
        "3, 2023-assessment, 2024-01-31, 1"
    })
    void theCalendarIsTheDocuments(int position, String id, @Nullable String due, int units) {
        String item = "$.items[" + position + "]";
        get(Person.LEADER, "/api/forestry/milestones?year=2023")
                .expectBody()
                .jsonPath(item + ".id")
                .isEqualTo(id)
                .jsonPath(item + ".due")
                .value(value -> assertThat(value).isEqualTo(due))
                .jsonPath(item + ".units.length()")
                .isEqualTo(units);
    }

    @Test
    void aTownshipReportsCorrectsAndIsToldOfAConflict() {
        String address = "/api/forestry/milestones/2023-letters/units/370114004";
        put(CLERK_LONGSHAN, address, "{\"note\":\"已全部签订\",\"version\":0}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.reportedOn")
                .isEqualTo("2023-12-13")
                .jsonPath("$.reportedBy")
                .isEqualTo("clerk-longshan");
        put(CLERK_LONGSHAN, address, "{\"note\":\"另一人同时填报\",\"version\":0}")
                .expectStatus()
                .isEqualTo(409);
        put(CLERK_LONGSHAN, address, "{\"note\":\"更正\",\"documentNumber\":\"龙办发〔2023〕1号\",\"version\":1}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        put(CLERK_LONGSHAN, address, "{\"note\":\"旧版本\",\"version\":1}")
                .expectStatus()
                .isEqualTo(409);

        get(Person.AUDITOR, "/api/forestry/audit?limit=2")
                .expectBody()
                .jsonPath("$.items[0].action")
                .isEqualTo("report")
                .jsonPath("$.items[0].actor")
                .isEqualTo("clerk-longshan")
                .jsonPath("$.items[0].unit")
                .isEqualTo("370114004")
                .jsonPath("$.items[0].before.note")
                .isEqualTo("已全部签订")
                .jsonPath("$.items[0].after.note")
                .isEqualTo("更正")
                .jsonPath("$.items[0].requestId")
                .isNotEmpty()
                .jsonPath("$.items[1].before")
                .doesNotExist();
    }

    @Test
    void whatIsReportedWaitsNoLonger() {
        Person clerk = new Person("clerk-wenzu", Person.CLERK_MINGSHUI.roles(), java.util.List.of("370114010"));
        get(clerk, "/api/forestry/todos").expectBody().jsonPath("$.todos").isEqualTo(3);
        get(clerk, "/api/forestry/summary")
                .expectBody()
                .jsonPath("$.tally.late")
                .isEqualTo(1)
                .jsonPath("$.tally.done")
                .isEqualTo(0);
        put(clerk, "/api/forestry/milestones/2023-documents/units/370114010", "{\"note\":\"已报\",\"version\":0}")
                .expectStatus()
                .isOk();
        get(clerk, "/api/forestry/todos")
                .expectBody()
                .jsonPath("$.todos")
                .isEqualTo(2)
                .jsonPath("$.items[0].members[0].id")
                .isEqualTo("2023-self-check/370114010")
                .jsonPath("$.items[0].daysLeft")
                .isEqualTo(18);
        get(clerk, "/api/forestry/summary")
                .expectBody()
                .jsonPath("$.scope")
                .isEqualTo("370114010")
                .jsonPath("$.units.length()")
                .isEqualTo(1)
                .jsonPath("$.tally.late")
                .isEqualTo(0)
                .jsonPath("$.tally.done")
                .isEqualTo(1);
    }

    @Test
    void theLeaderSeesTheWholeDistrictAndHasNothingToDo() {
        get(Person.LEADER, "/api/forestry/summary")
                .expectBody()
                .jsonPath("$.rehearsal")
                .isEqualTo(true)
                .jsonPath("$.demo")
                .isEqualTo(false)
                .jsonPath("$.units.length()")
                .isEqualTo(21)
                .jsonPath("$.figures[?(@.key=='district-coverage-2023')].value")
                .isEqualTo("22.76")
                .jsonPath("$.figures[?(@.key=='data-quality-2023')].value")
                .isEqualTo("6");
        get(Person.LEADER, "/api/forestry/todos")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
    }

    /** The same work as the calendar's, by the question that every module answers. */
    @Test
    void theDeadlinesAreTheCalendarsTheNearestDayFirst() {
        get(Person.LEADER, "/api/forestry/deadlines?year=2023")
                .expectBody()
                .jsonPath("$.items[?(@.kind=='milestone')].due")
                .value(days ->
                        assertThat(days.toString()).startsWith("[\"2023-07-31\",\"2023-12-31\",\"2024-01-31\",null"))
                .jsonPath("$.items[0].units.length()")
                .isEqualTo(18)
                .jsonPath("$.items[1].units[0].state")
                .isEqualTo("open");
        get(Person.CLERK_MINGSHUI, "/api/forestry/deadlines?year=2023")
                .expectBody()
                .jsonPath("$.items[0].tally.late")
                .isEqualTo(1)
                .jsonPath("$.items[0].units[0].state")
                .isEqualTo("late")
                .jsonPath("$..units[?(@.unit!='370114001')]")
                .isEmpty();
        get(Person.LEADER, "/api/forestry/deadlines?year=1999")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void aTownshipSeesItsOwnMilestonesOnly() {
        get(Person.CLERK_MINGSHUI, "/api/forestry/milestones?year=2023")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$..units[?(@.unit!='370114001')]")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/forestry/milestones/2023-letters/units/370114002 | {'note':'x','version':0} | 403",
                "/api/forestry/milestones/no-such-thing/units/370114001 | {'note':'x','version':0} | 404",
                "/api/forestry/milestones/2023-assessment/units/370114001 | {'note':'x','version':0} | 404",
                "/api/forestry/milestones/2023-letters/units/370114001 | {'note':' ','version':0} | 400",
                "/api/forestry/milestones/2023-letters/units/370114001 | {'note':'x','version':-1} | 400",
                "/api/forestry/milestones/2023-letters/units/370114001 | {'note':'x','version':0,'by':'y'} | 400",
                "/api/forestry/milestones/2023-letters/units/370114001 | {'note':'x' | 400",
                "/api/forestry/milestones/2023-letters/units/370114001 | [] | 400",
                "/api/forestry/milestones/2023-letters/units/370114001 | {'note':'x','version':7} | 409"
            })
    void refusesABadReportAndSaysWhy(String address, String body, int status) {
        put(Person.CLERK_MINGSHUI, address, body.replace('\'', '"'))
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    @Test
    void refusesAnOversizedBody() {
        put(
                        Person.CLERK_MINGSHUI,
                        "/api/forestry/milestones/2023-letters/units/370114001",
                        "{\"note\":\"" + "长".repeat(200_000) + "\",\"version\":0}")
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void refusesAnotherMediaType() {
        client.put()
                .uri("/api/forestry/milestones/2023-letters/units/370114001")
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void everyBureauSeesItsOwnDuty() {
        get(Person.FORESTRY, "/api/forestry/duties?year=2023")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(16);
        get(Person.FINANCE, "/api/forestry/duties?year=2023")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].unit")
                .isEqualTo("bureau-finance");
    }

    private ResponseSpec get(Person person, String address) {
        ResponseSpec response = client.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
        return response.expectStatus().isOk();
    }

    private ResponseSpec put(Person person, String address, String body) {
        return client.put()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
