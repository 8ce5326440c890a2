package county.disclosure.task;

import static org.assertj.core.api.Assertions.assertThat;

import county.disclosure.Desk;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who sees which tasks, and whose work on them, on 2023-12-13. */
@ServiceTest
class TaskListTest {

    private static final String LIST = "/api/disclosure/tasks?year=2023";
    private static final Person BIG_DATA = new Person("officer-big-data", Role.BUREAU_OFFICER, "bureau-big-data");
    private static final Person TWO_UNITS =
            new Person("clerk-two", List.of(Role.TOWNSHIP_CLERK), List.of("370114001", "370114010", "farm-hushan"));

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void clear() {
        desk = new Desk(client);
        Desk.clear();
    }

    @Test
    void showsWhoSeesAllTheTallyOfEveryTask() {
        for (Person person : List.of(Person.LEADER, Person.AUDITOR, Person.DISCLOSURE_OFFICE, BIG_DATA)) {
            desk.read(person, LIST)
                    .jsonPath("$.items.length()")
                    .isEqualTo(52)
                    .jsonPath("$.items[?(@.no == 16)].tally.total")
                    .isEqualTo(43)
                    .jsonPath("$.items[?(@.no == 16)].tally.notStarted")
                    .isEqualTo(43)
                    .jsonPath("$.items[?(@.no == 44)].tally.overdue")
                    .isEqualTo(8)
                    .jsonPath("$.items[?(@.no == 45)].tally.overdue")
                    .isEqualTo(0)
                    .jsonPath("$.items[*].units")
                    .doesNotExist();
        }
    }

    @Test
    void showsAClerkTheirOwnTownshipOnly() {
        desk.submitted(Person.CLERK_XIUHUI, 16, "370114008");
        desk.read(Person.CLERK_MINGSHUI, LIST)
                .jsonPath("$.items.length()")
                .isEqualTo(26)
                .jsonPath("$.items[?(@.no == 14)]")
                .doesNotExist()
                .jsonPath("$.items[?(@.tally.total != 1)]")
                .doesNotExist()
                .jsonPath("$.items[*].units[?(@.unit != '370114001')]")
                .doesNotExist()
                .jsonPath("$.items[?(@.no == 16)].tally.submitted")
                .isEqualTo(0)
                .jsonPath("$.items[?(@.no == 16)].units[0].unitName")
                .isEqualTo("明水街道");
        desk.read(Person.CLERK_MINGSHUI, "/api/disclosure/tasks/2023/16")
                .jsonPath("$.units.length()")
                .isEqualTo(1)
                .jsonPath("$.tally.total")
                .isEqualTo(1);
    }

    @Test
    void showsABureauTheTasksThatAreItsOwn() {
        desk.read(Person.JUSTICE, LIST)
                .jsonPath("$.items[?(@.no == 14)].units[0].unit")
                .isEqualTo("bureau-justice")
                .jsonPath("$.items[?(@.no == 14)].units[0].overdue")
                .isEqualTo(true)
                .jsonPath("$.items[?(@.no == 22)].deadline.kind")
                .isEqualTo("on-release")
                .jsonPath("$.items[?(@.no == 22)].units[0].overdue")
                .isEqualTo(false)
                .jsonPath("$.items[?(@.no == 8)]")
                .doesNotExist();
    }

    @Test
    void showsAllUnitsOfSomebodyWhoBelongsToSeveral() {
        desk.read(TWO_UNITS, "/api/disclosure/tasks/2023/16")
                .jsonPath("$.units.length()")
                .isEqualTo(2);
        desk.read(TWO_UNITS, LIST + "&unit=370114010")
                .jsonPath("$.items[?(@.no == 16)].units.length()")
                .isEqualTo(1)
                .jsonPath("$.items[?(@.no == 16)].units[0].unit")
                .isEqualTo("370114010");
    }

    @Test
    void narrowsToOneUnitWithItsWork() {
        desk.read(Person.LEADER, LIST + "&unit=bureau-justice")
                .jsonPath("$.items[?(@.no == 14)].tally.total")
                .isEqualTo(1)
                .jsonPath("$.items[?(@.no == 14)].units[0].state")
                .isEqualTo("not-started")
                .jsonPath("$.items[?(@.no == 8)]")
                .doesNotExist();
        desk.read(Person.LEADER, LIST + "&unit=farm-hushan")
                .jsonPath("$.items.length()")
                .isEqualTo(0)
                .jsonPath("$.source")
                .isEqualTo("章政办发〔2023〕10号");
    }

    @Test
    void narrowsToOneState() {
        desk.submitted(Person.CLERK_XIUHUI, 16, "370114008");
        desk.read(Person.DISCLOSURE_OFFICE, LIST + "&state=submitted")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].no")
                .isEqualTo(16)
                .jsonPath("$.items[0].tally.submitted")
                .isEqualTo(1)
                .jsonPath("$.items[0].tally.notStarted")
                .isEqualTo(42)
                .jsonPath("$.items[0].tally.total")
                .isEqualTo(43);
        desk.read(Person.CLERK_MINGSHUI, LIST + "&state=submitted")
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        desk.read(Person.LEADER, LIST + "&state=overdue")
                .jsonPath("$.items[*].no")
                .isEqualTo(List.of(14, 44));
    }

    @Test
    void offersEveryReaderOnlyWhatTheyMayDo() {
        desk.submitted(Person.CLERK_XIUHUI, 16, "370114008");
        desk.read(Person.CLERK_MINGSHUI, "/api/disclosure/tasks/2023/16")
                .jsonPath("$.units[0].actions[?(@.allowed)].to")
                .isEqualTo(List.of("in-progress", "submitted"));
        desk.read(Person.DISCLOSURE_OFFICE, "/api/disclosure/tasks/2023/16")
                .jsonPath("$.units[?(@.unit == '370114008')].actions[?(@.allowed)].to")
                .isEqualTo(List.of("accepted", "returned"));
        for (Person person : List.of(Person.LEADER, Person.AUDITOR)) {
            desk.read(person, "/api/disclosure/tasks/2023/16")
                    .jsonPath("$.units[*].actions[*]")
                    .doesNotExist();
        }
        desk.read(BIG_DATA, "/api/disclosure/tasks/2023/16")
                .jsonPath("$.units[?(@.unit != 'bureau-big-data')].actions[*]")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/disclosure/tasks                                   , 400
            /api/disclosure/tasks?year=abc                          , 400
            /api/disclosure/tasks?year=2023&unit=370114777          , 400
            /api/disclosure/tasks?year=2023&unit=                   , 400
            /api/disclosure/tasks?year=2023&unit=%00                , 400
            /api/disclosure/tasks?year=2023&state=done              , 400
            /api/disclosure/tasks?year=2023&state=                  , 400
            /api/disclosure/tasks?year=2023&unit=370114008          , 403
            /api/disclosure/tasks?year=2022                         , 404
            /api/disclosure/tasks?year=99999999999                  , 400
            /api/disclosure/tasks/2022/16                           , 404
            /api/disclosure/tasks/2023/36                           , 404
            /api/disclosure/tasks/2023/51                           , 404
            /api/disclosure/tasks/2023/0                            , 404
            /api/disclosure/tasks/2023/-1                           , 404
            /api/disclosure/tasks/2023/abc                          , 400
            /api/disclosure/tasks/2023/14                           , 404
            /api/disclosure/tasks/2023/16/units/370114008           , 403
            /api/disclosure/tasks/2023/16/units/370114777           , 404
            /api/disclosure/tasks/2023/14/units/370114001           , 404
            /api/disclosure/tasks/2022/16/units/370114001           , 404
            /api/disclosure/duties                                  , 400
            /api/disclosure/duties?year=2022                        , 404
            """)
    void answersWhatAClerkMayNotOrCannotAsk(String address, int status) {
        client.get()
                .uri(URI.create("http://localhost:" + port + address))
                .headers(headers -> headers.setBearerAuth(Person.CLERK_MINGSHUI.token()))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).matches(".*\\p{IsHan}.*。"));
    }
}
