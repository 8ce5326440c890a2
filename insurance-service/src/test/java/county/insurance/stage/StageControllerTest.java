package county.insurance.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The stages on 2023-12-13, the day after the green onion's insurance period. */
@ServiceTest
class StageControllerTest {

    private static final String ALL = "/api/insurance/stages?year=2023";

    @Autowired
    private WebTestClient client;

    @AfterEach
    void forgetCompletions() {
        TestDatabase.running().execute("truncate insurance.stage_completion");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2023-green-onion-1, 3",
        "1, 2023-green-onion-2, 19",
        "2, 2023-green-onion-3, 19",
        "3, 2023-green-onion-4, 1",
        "4, 2023-green-onion-5, 2",
        "5, 2023-pig-1-1, 3",
        "6, 2023-pig-1-2, 22",
        "7, 2023-pig-1-3, 0",
        "8, 2023-pig-1-4, 1"
    })
    void townshipsConcernedAreAllEighteen(int position, String id, int units) {
        String item = "$.items[" + position + "]";
        get(Person.LEADER, ALL)
                .expectBody()
                .jsonPath(item + ".id")
                .isEqualTo(id)
                .jsonPath(item + ".units.length()")
                .isEqualTo(units)
                .jsonPath("$.items.length()")
                .isEqualTo(9);
    }

    @Test
    void aStageSaysWhichSchemeItBelongsToAndHowEachUnitStands() {
        get(Person.AUDITOR, ALL).expectBody().json("""
                {"items": [{}, {}, {}, {}, {
                  "id": "2023-green-onion-5", "scheme": "2023-green-onion", "schemeName": "2023年章丘大葱目标价格保险",
                  "no": 5, "name": "理赔与总结", "from": "2023-12-13", "until": "2024-01-31", "state": "running",
                  "source": "章政办发〔2023〕11号 四",
                  "units": [
                    {"unit": "bureau-development-reform", "unitName": "发展和改革局", "state": "open",
                     "completedOn": null, "note": null, "version": 0},
                    {"unit": "insurer-designated", "unitName": "政策性农业保险承保机构", "state": "open",
                     "completedOn": null, "note": null, "version": 0}]
                }, {}, {}, {}, {}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        // of the 70 parts in all: how many are shown, and how many of them are other units'
        "TOWNSHIP_CLERK, 370114001, 3, 0",
        "INSURER, insurer-designated, 5, 0",
        "BUREAU_OFFICER, media-centre, 1, 0",
        "BUREAU_OFFICER, bureau-justice, 0, 0",
        "BUREAU_OFFICER, bureau-development-reform, 70, 64",
        "BUREAU_OFFICER, bureau-finance, 70, 68",
        "LEADER, district, 70, 70"
    })
    void everybodySeesTheirOwnUnitsPartAndWhoLeadsTheModuleAll(Role role, String unit, int rows, int foreignRows) {
        get(new Person("somebody", role, unit), ALL)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(9)
                .jsonPath("$..units[*]")
                .value(
                        Object.class,
                        units -> assertThat(units).asInstanceOf(LIST).hasSize(rows))
                .jsonPath("$..units[?(@.unit!='" + unit + "')]")
                .value(
                        Object.class,
                        others -> assertThat(others).asInstanceOf(LIST).hasSize(foreignRows));
    }

    @Test
    void oneUnitsStagesAreShownAlone() {
        get(Person.LEADER, ALL + "&unit=370114008")
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(
                        Object.class,
                        ids -> assertThat(ids)
                                .isEqualTo(List.of("2023-green-onion-2", "2023-green-onion-3", "2023-pig-1-2")))
                .jsonPath("$..units[?(@.unit!='370114008')]")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/insurance/stages, 400",
        "/api/insurance/stages?year=, 400",
        "/api/insurance/stages?year=二〇二三, 400",
        "/api/insurance/stages?year=1999, 400",
        "/api/insurance/stages?year=99999999999, 400",
        "/api/insurance/stages?year=2023&unit=370114099, 400",
        "/api/insurance/stages?year=2023&unit=370114002, 403"
    })
    void refusesABadQuestion(String address, int status) {
        client.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aUnitCompletesCorrectsAndIsToldOfAConflict() {
        String address = "/api/insurance/stages/2023-green-onion-2/units/370114001";
        put(Person.CLERK_MINGSHUI, address, "{'note':'合同已全部签订','version':0}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"unit": "370114001", "unitName": "明水街道", "state": "done", "completedOn": "2023-12-13",
                         "note": "合同已全部签订", "version": 1, "evidence": null}
                        """, JsonCompareMode.STRICT);
        put(Person.CLERK_MINGSHUI, address, "{'note':'另一人同时填报','version':0}")
                .expectStatus()
                .isEqualTo(409);
        put(Person.CLERK_MINGSHUI, address, "{'note':'更正','version':1}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        put(Person.CLERK_MINGSHUI, address, "{'note':'旧版本','version':1}")
                .expectStatus()
                .isEqualTo(409);
        get(Person.CLERK_MINGSHUI, ALL)
                .expectBody()
                .jsonPath("$.items[1].state")
                .isEqualTo("late")
                .jsonPath("$.items[1].units[0].note")
                .isEqualTo("更正")
                .jsonPath("$.items[1].units[0].state")
                .isEqualTo("done");

        get(Person.AUDITOR, "/api/insurance/audit?limit=2")
                .expectBody()
                .json("""
                {"items": [
                  {"action": "correct", "actor": "clerk-mingshui", "entity": "stage", "entityId": "2023-green-onion-2",
                   "unit": "370114001", "before": {"note": "合同已全部签订", "version": 1},
                   "after": {"note": "更正", "version": 2, "completedOn": "2023-12-13"}},
                  {"action": "complete", "actor": "clerk-mingshui", "before": null,
                   "after": {"note": "合同已全部签订", "version": 1}}]}
                """)
                .jsonPath("$.items[0].requestId")
                .isNotEmpty();
    }

    @Test
    void aStageIsDoneWhenEveryResponsibleUnitHasCompletedIt() {
        IntStream.rangeClosed(1, 17).mapToObj("3701140%02d"::formatted).forEach(this::completeContracts);
        completeContracts("370114101");
        assertThat(stateOfContracts()).isEqualTo("late");
        put(
                        Person.INSURER,
                        "/api/insurance/stages/2023-green-onion-2/units/insurer-designated",
                        "{'note':'已签','version':0}")
                .expectStatus()
                .isOk();
        assertThat(stateOfContracts()).isEqualTo("done");
    }

    private void completeContracts(String township) {
        Person clerk = new Person("clerk", Role.TOWNSHIP_CLERK, township);
        put(clerk, "/api/insurance/stages/2023-green-onion-2/units/" + township, "{'note':'已签','version':0}")
                .expectStatus()
                .isOk();
    }

    /** As the public sees it. */
    private String stateOfContracts() {
        var state = new AtomicReference<String>();
        client.get()
                .uri("/api/insurance/public/schemes/2023-green-onion")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stages[1].state")
                .value(String.class, state::set);
        return String.valueOf(state.get());
    }

    @Test
    void theLastTwoToCompleteAtOnceLeaveOneCompletion() throws InterruptedException {
        String address = "/api/insurance/stages/2023-green-onion-4/units/bureau-development-reform";
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> statuses.add(
                                put(Person.DEVELOPMENT_REFORM, address, "{'note':'第" + i + "人','version':0}")
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value())))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2023-green-onion-2/units/370114002 | {'note':'x','version':0} | 403",
                "2023-green-onion-2/units/insurer-designated | {'note':'x','version':0} | 403",
                "2023-green-onion-2/units/no-such-unit | {'note':'x','version':0} | 403",
                "no-such-stage/units/370114001 | {'note':'x','version':0} | 404",
                "2023-green-onion-5/units/370114001 | {'note':'x','version':0} | 404",
                "2023-green-onion-2/units/370114001 | {'note':' ','version':0} | 400",
                "2023-green-onion-2/units/370114001 | {'version':0} | 400",
                "2023-green-onion-2/units/370114001 | {'note':'x'} | 400",
                "2023-green-onion-2/units/370114001 | {'note':'x','version':-1} | 400",
                "2023-green-onion-2/units/370114001 | {'note':'x','version':'many'} | 400",
                "2023-green-onion-2/units/370114001 | {'note':'x','version':0,'completedOn':'2023-09-15'} | 400",
                "2023-green-onion-2/units/370114001 | {'note':'x' | 400",
                "2023-green-onion-2/units/370114001 | [] | 400",
                "2023-green-onion-2/units/370114001 | {'note':'a\\u0000b','version':0} | 400",
                "2023-green-onion-2/units/370114001 | {'note':'x','version':7} | 409"
            })
    void refusesABadCompletionAndSaysWhy(String path, String body, int status) {
        put(Person.CLERK_MINGSHUI, "/api/insurance/stages/" + path, body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isNotEmpty();
        get(Person.LEADER, ALL)
                .expectBody()
                .jsonPath("$..units[?(@.state=='done')]")
                .isEmpty();
    }

    @Test
    void aStageThatHasNotBegunCannotBeCompleted() {
        put(Person.INSURER, "/api/insurance/stages/2023-pig-1-4/units/insurer-designated", "{'note':'提前','version':0}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("该阶段自 2024-04-01 开始，现在还不能填报完成。");
    }

    @Test
    void aStageCanBeCompletedOnItsFirstDay() {
        put(
                        Person.INSURER,
                        "/api/insurance/stages/2023-green-onion-5/units/insurer-designated",
                        "{'note':'已理赔','version':0}")
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesAnOversizedBodyAndAnotherMediaType() {
        String address = "/api/insurance/stages/2023-green-onion-2/units/370114001";
        put(Person.CLERK_MINGSHUI, address, "{'note':'" + "长".repeat(1001) + "','version':0}")
                .expectStatus()
                .isEqualTo(400);
        put(Person.CLERK_MINGSHUI, address, "{'note':'" + "长".repeat(200_000) + "','version':0}")
                .expectStatus()
                .isEqualTo(413);
        client.put()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    private ResponseSpec get(Person person, String address) {
        return client.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec put(Person person, String address, String body) {
        return client.put()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }
}
