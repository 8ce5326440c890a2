package county.disclosure.overview;

import county.disclosure.Desk;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Summary and to-do list on 2023-12-13: 14 and 44 are late, what is due on 31 December is not yet near. */
@ServiceTest
class OverviewTest {

    private static final String SUMMARY = "/api/disclosure/summary";
    private static final String TODOS = "/api/disclosure/todos";
    private static final String MINGSHUI = "370114001";

    @Autowired
    private WebTestClient client;

    private Desk desk;

    @BeforeEach
    void clear() {
        desk = new Desk(client);
        Desk.clear();
    }

    @Test
    void countsEveryUnitsWorkOnceForALeader() {
        desk.submitted(Person.JUSTICE, 14, "bureau-justice");
        desk.submitted(Person.CLERK_MINGSHUI, 50, MINGSHUI);
        desk.submitted(Person.CLERK_MINGSHUI, 16, MINGSHUI);
        accept(50);
        accept(16);
        // 26 tasks of all 43 bureaus and townships, 6 of the 25 bureaus, 4 of 8 units, and 16 that name 30 units in
        // all.
        int total = 26 * 43 + 6 * 25 + 4 * 8 + 30;
        desk.read(Person.LEADER, SUMMARY)
                .jsonPath("$.module")
                .isEqualTo("disclosure")
                .jsonPath("$.scope")
                .isEqualTo("all")
                .jsonPath("$.tally.done")
                .isEqualTo(2)
                .jsonPath("$.tally.late")
                .isEqualTo(9)
                .jsonPath("$.tally.atRisk")
                .isEqualTo(0)
                .jsonPath("$.tally.open")
                .isEqualTo(total - 11)
                .jsonPath("$.units.length()")
                .isEqualTo(44)
                .jsonPath("$.units[?(@.code == '370114001')].done")
                .isEqualTo(2)
                .jsonPath("$.units[?(@.code == '370114001')].open")
                .isEqualTo(24)
                .jsonPath("$.units[?(@.code == 'bureau-justice')].late")
                .isEqualTo(1);
    }

    @Test
    void givesEachFigureItsSourceAndRows() {
        desk.submitted(Person.CLERK_MINGSHUI, 16, MINGSHUI);
        desk.submitted(Person.CLERK_MINGSHUI, 18, MINGSHUI);
        accept(16);
        desk.read(Person.CLERK_MINGSHUI, SUMMARY)
                .jsonPath("$.scope")
                .isEqualTo(MINGSHUI)
                .jsonPath("$.figures[*].key")
                .isEqualTo(List.of("tasks-2023", "accepted-share-2023", "overdue-2023", "submitted-2023"))
                .jsonPath("$.figures[*].value")
                .isEqualTo(List.of("26", "3.8", "0", "1"))
                .jsonPath("$.figures[0].source")
                .isEqualTo("章政办发〔2023〕10号")
                .jsonPath("$.figures[0].asOf")
                .isEqualTo("2023-07-25")
                .jsonPath("$.figures[1].asOf")
                .isEqualTo("2023-12-13")
                .jsonPath("$.figures[2].state")
                .isEqualTo("ok")
                .jsonPath("$.figures[3].link")
                .isEqualTo("/disclosure/tasks?year=2023&state=submitted")
                .jsonPath("$.units.length()")
                .isEqualTo(1);
        desk.read(Person.LEADER, SUMMARY)
                .jsonPath("$.figures[0].value")
                .isEqualTo("52")
                .jsonPath("$.figures[2].value")
                .isEqualTo("9")
                .jsonPath("$.figures[2].state")
                .isEqualTo("late");
    }

    @Test
    void remindsAUnitOfWhatItHasNotSubmitted() {
        desk.submitted(Person.CLERK_MINGSHUI, 16, MINGSHUI);
        desk.read(Person.CLERK_MINGSHUI, TODOS)
                .jsonPath("$.todos")
                .isEqualTo(24)
                .jsonPath("$.items[?(@.unit != '370114001')]")
                .doesNotExist()
                .jsonPath("$..[?(@.id == '2023/16/370114001')]")
                .doesNotExist()
                .jsonPath("$..[?(@.id == '2023/50/370114001')]")
                .doesNotExist()
                .jsonPath("$.items[0].due")
                .isEqualTo("2023-12-31")
                .jsonPath("$.items[0].daysLeft")
                .isEqualTo(18)
                .jsonPath("$.items[0].state")
                .isEqualTo("open")
                .jsonPath("$..[?(@.id == '2023/18/370114001')].link")
                .isEqualTo("/disclosure/tasks/2023/18?unit=370114001");
        desk.read(Person.JUSTICE, TODOS)
                .jsonPath("$.items[0].members[0].id")
                .isEqualTo("2023/14/bureau-justice")
                .jsonPath("$.items[0].state")
                .isEqualTo("late");
    }

    @Test
    void remindsAUnitOfStandingWorkOnceItIsReturned() {
        desk.submitted(Person.CLERK_MINGSHUI, 50, MINGSHUI);
        desk.put(Person.DISCLOSURE_OFFICE, 50, MINGSHUI, "returned", "请补充约谈情况", null, 1)
                .expectStatus()
                .isOk();
        desk.read(Person.CLERK_MINGSHUI, TODOS)
                .jsonPath("$..[?(@.id == '2023/50/370114001')].title")
                .isEqualTo("督查考核、表扬与约谈")
                .jsonPath("$.todos")
                .isEqualTo(26);
    }

    @Test
    void putsSubmittedWorkBeforeTheDisclosureOfficeButNotBeforeWhoSubmittedIt() {
        desk.submitted(Person.CLERK_MINGSHUI, 18, MINGSHUI);
        desk.submitted(Person.DISCLOSURE_OFFICE, 17, "bureau-government-office");
        desk.read(Person.DISCLOSURE_OFFICE, TODOS)
                .jsonPath("$..[?(@.id == '2023/18/370114001/review')].title")
                .isEqualTo("审核：开展政策评价并公布结果")
                .jsonPath("$..[?(@.id == '2023/18/370114001/review')].link")
                .isEqualTo("/disclosure/tasks/2023/18?unit=370114001")
                .jsonPath("$..[?(@.id == '2023/17/bureau-government-office/review')]")
                .doesNotExist();
        desk.read(Person.DISCLOSURE_OFFICE_2, TODOS)
                .jsonPath("$..[?(@.id == '2023/17/bureau-government-office/review')].title")
                .isEqualTo("审核：邀请市民代表列席常务会议");
    }

    @Test
    void leavesNothingWaitingForOversightNorReviewsForOthers() {
        desk.submitted(Person.CLERK_MINGSHUI, 18, MINGSHUI);
        for (Person person : List.of(Person.LEADER, Person.AUDITOR)) {
            desk.read(person, TODOS).jsonPath("$.total").isEqualTo(0);
        }
        Person bigData = new Person("officer-big-data", Role.BUREAU_OFFICER, "bureau-big-data");
        desk.read(bigData, TODOS)
                .jsonPath("$.items[?(@.unit != 'bureau-big-data')]")
                .doesNotExist();
    }

    private void accept(int no) {
        desk.put(Person.DISCLOSURE_OFFICE, no, MINGSHUI, "accepted", null, null, 1)
                .expectStatus()
                .isOk();
    }
}
