package county.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.access.Routes;
import county.platform.reach.Sessions;
import county.platform.summary.Alike;
import county.platform.summary.Blocks;
import county.platform.summary.Tally;
import county.platform.summary.Todo;
import county.platform.summary.TodoKind;
import county.platform.summary.UnitTally;
import county.platform.summary.Urgency;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

/** Every state, day and caller, over a view that holds one piece of work at a time. */
@SpringBootTest(
        properties = {
            "county.module=forestry",
            "spring.application.name=work-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "spring.r2dbc.pool.max-size=2"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
class WorkReaderTest {

    private static final String MINGSHUI = "370114001";
    private static final String WENZU = "370114010";
    private static final Official CLERK = official("clerk", Role.TOWNSHIP_CLERK, false, MINGSHUI);
    private static final Official OFFICE = official("office", Role.BUREAU_OFFICER, true, "bureau-government-office");
    private static final Official LEADER = official("leader", Role.LEADER, true);

    private static final WorkKind REPORT = WorkKind.report("report").alike("份 {year} 年报告待填报", "/reports?of={unit}");
    private static final WorkKind REVIEW = WorkKind.act("review").blocking("份报告等着审核");

    @Autowired
    private WorkReader work;

    @Autowired
    private BusinessTime time;

    @BeforeEach
    void nothingToDo() {
        TestDatabase.running().execute("""
                drop table if exists forestry.owed cascade;
                set role forestry_owner; set search_path = forestry;
                create table owed (
                    id text, kind text, unit text, year integer, subject text, due date, opens date, closes date,
                    state text, evidence text, hand text, link text, period text);
                call wall('owed', 'unit = {unit}');
                create view unit_work with (security_invoker = true) as select * from owed;
                drop table if exists term cascade;
                create table term (key text, name text, year integer, begins date, ends date, reported boolean, kinds text[]);
                create view period with (security_invoker = true) as select * from term;
                insert into term values ('2023', '2023 年度', 2023, '2023-01-01', null, true, '{report}');
                delete from closed_period;
                reset role; reset search_path;
                """);
    }

    @ParameterizedTest(name = "{0}, due in {1} days")
    @CsvSource({
        "waiting, -1, 0 1 0 0 0",
        "waiting, 0, 0 0 1 0 0",
        "waiting, 14, 0 0 1 0 0",
        "waiting, 15, 0 0 0 1 0",
        "waiting, , 0 0 0 1 0",
        "handed-in, -1, 0 1 0 0 1",
        "handed-in, 5, 0 0 1 0 1",
        "handed-in, , 0 0 0 1 1",
        "standing, , 0 0 0 1 0",
        "proven, -1, 1 0 0 0 0",
        "proven, 0, 0 0 1 0 0",
        "proven, , 0 0 0 1 0",
        "done, -1, 1 0 0 0 0",
        "done, 5, 1 0 0 0 0",
        "done, , 1 0 0 0 0"
    })
    void countsEachPieceOnceByItsStateAndDay(String state, @Nullable Integer days, String counted) {
        owe("a", "report", MINGSHUI, days, state);
        UnitProgress unit = as(CLERK, work.progress(CLERK, "report")).getFirst();
        Tally tally = unit.tally();
        assertThat("%d %d %d %d %d"
                        .formatted(tally.done(), tally.late(), tally.atRisk(), tally.open(), unit.handedIn()))
                .isEqualTo(counted);
    }

    @Test
    void countsByUnitInTheirOrderWhatTheCallerSees() {
        owe("a", "report", WENZU, 1, "waiting");
        owe("b", "report", MINGSHUI, 1, "waiting");
        owe("c", "report", MINGSHUI, 1, "done");
        owe("d", "review", MINGSHUI, 1, "waiting");
        var mingshui = new UnitTally(MINGSHUI, "明水街道", new Tally(1, 0, 1, 0));
        var wenzu = new UnitTally(WENZU, "文祖街道", new Tally(0, 0, 1, 0));
        List<UnitProgress> seen = as(LEADER, work.progress(LEADER, "report", 2023));
        assertThat(seen).extracting(UnitProgress::cell).containsExactly(mingshui, wenzu);
        assertThat(UnitProgress.total(seen)).isEqualTo(new Tally(1, 0, 2, 0));
        assertThat(as(CLERK, work.progress(CLERK, "report")))
                .extracting(UnitProgress::cell)
                .containsExactly(mingshui);
        assertThat(as(LEADER, work.progress(LEADER, "report", 2024))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"waiting, true", "handed-in, false", "standing, false", "done, false"})
    void onlyWhatWaitsIsToBeDone(String state, boolean listed) {
        owe("a", "report", MINGSHUI, 3, state);
        assertThat(todos(CLERK, Waiting.of(REPORT))).hasSize(listed ? 1 : 0);
    }

    @Test
    void aTodoSaysWhatIsOwedByWhen() {
        owe("a", "report", MINGSHUI, 3, "waiting");
        owe("b", "report", MINGSHUI, -3, "waiting");
        LocalDate today = time.today();
        assertThat(todos(CLERK, Waiting.of(REPORT)))
                .extracting(Todo::id, Todo::title, Todo::unitName, Todo::due, Todo::state, Todo::daysLeft, Todo::link)
                .containsExactly(
                        tuple("a", "a!", "明水街道", today.plusDays(3), Urgency.SOON, 3L, "/a"),
                        tuple("b", "b!", "明水街道", today.minusDays(3), Urgency.LATE, -3L, "/b"));
    }

    @Test
    void aTodoIsWhatItsKindAsksForAndWhatWaitsForIt() {
        owe("a", "report", MINGSHUI, 3, "waiting");
        owe("b", "review", MINGSHUI, 3, "waiting");
        assertThat(todos(CLERK, Waiting.of(REPORT, REVIEW)))
                .extracting(Todo::kind, Todo::blocks, Todo::alike)
                .containsExactly(
                        tuple(
                                TodoKind.REPORT,
                                null,
                                new Alike(
                                        "report//reports?of=" + MINGSHUI, "份 2023 年报告待填报", "/reports?of=" + MINGSHUI)),
                        tuple(TodoKind.ACT, new Blocks(1, "份报告等着审核"), null));
    }

    /** What the data show is not late: its unit is asked for a word, and until its day as for any other work. */
    @Test
    void whatIsProvenAsksForAWordAndHasNoDayOnceThatHasPassed() {
        owe("a", "report", MINGSHUI, 3, "proven");
        owe("b", "report", MINGSHUI, -3, "proven");
        change("evidence = '已公布 37 天，共 37 天'");
        assertThat(todos(CLERK, Waiting.of(REPORT)))
                .extracting(Todo::title, Todo::due, Todo::state)
                .containsExactlyInAnyOrder(
                        tuple("a!（已公布 37 天，共 37 天，请确认）", time.today().plusDays(3), Urgency.SOON),
                        tuple("b!（已公布 37 天，共 37 天，请确认）", null, Urgency.OPEN));
    }

    @Test
    void ownWorkWaitsForTheUnitAndReviewsForWhoReachesIt() {
        owe("a", "report", MINGSHUI, 3, "waiting");
        owe("b", "review", MINGSHUI, 3, "waiting");
        owe("c", "review", WENZU, 3, "waiting");
        Waiting both = Waiting.of(REPORT).andReached(REVIEW);
        assertThat(todos(CLERK, both)).extracting(Todo::id).containsExactly("a", "b");
        assertThat(todos(OFFICE, both)).extracting(Todo::id).containsExactly("b", "c");
        assertThat(todos(LEADER, Waiting.of(REPORT, REVIEW))).isEmpty();
        assertThat(todos(CLERK, Waiting.NOTHING)).isEmpty();
    }

    @Test
    void waitsForSomebodyElseThanWhoHadAHandInIt() {
        owe("a", "review", MINGSHUI, 3, "waiting");
        change("hand = 'office'");
        assertThat(todos(OFFICE, new Waiting(Set.of(), Set.of(REVIEW)))).isEmpty();
        assertThat(todos(CLERK, Waiting.of(REVIEW))).hasSize(1);
    }

    @ParameterizedTest(name = "from {0} until {1}")
    @CsvSource({", , now", "0, 0, now", "1, , soon", "30, , soon", "31, , never", ", -1, never", "-5, 5, now"})
    void waitsFromItsFirstDayToItsLastAndIsAnnouncedBefore(
            @Nullable Integer opens, @Nullable Integer closes, String listed) {
        owe("a", "report", MINGSHUI, -3, "waiting");
        change("opens = " + day(opens) + ", closes = " + day(closes));
        List<Todo> todos = todos(CLERK, Waiting.of(REPORT));
        assertThat(todos).hasSize(listed.equals("never") ? 0 : 1);
        boolean now = listed.equals("now");
        assertThat(todos)
                .extracting(Todo::from, Todo::state)
                .allMatch(
                        tuple(
                                now || opens == null ? null : time.today().plusDays(opens),
                                now ? Urgency.LATE : Urgency.OPEN)::equals);
    }

    @ParameterizedTest(name = "reported {0}, over {1}, closed {2}")
    @CsvSource({
        "false, false, false, true",
        "true, true, false, true",
        "false, true, false, false",
        "true, false, true, false"
    })
    void nobodyIsAskedAboutWhatIsClosedOrWasOverBeforeAnybodyReported(
            boolean reported, boolean over, boolean closed, boolean counts) {
        owe("a", "report", MINGSHUI, -3, "waiting");
        TestDatabase.running()
                .execute("update forestry.term set reported = %s, ends = %s".formatted(reported, day(over ? -1 : 0)));
        if (closed) {
            TestDatabase.running().execute("""
                    insert into forestry.period_closing (period, name, act, reason, left_open, proposed_by, proposed_name, proposed_at,
                        state, decided_by, decided_name, decided_at)
                    values ('2023', '2023 年度', 'close', '办完', 1, 'a', '甲', now(), 'confirmed', 'b', '乙', now());
                    insert into forestry.closed_period select '2023', max(id), '2024-02-01' from forestry.period_closing
                    """);
        }
        assertThat(todos(CLERK, Waiting.of(REPORT))).hasSize(counts ? 1 : 0);
        assertThat(as(LEADER, work.progress(LEADER, "report"))).hasSize(counts ? 1 : 0);
        assertThat(as(LEADER, work.progress(LEADER, "report", 2023))).hasSize(1);
    }

    private List<Todo> todos(Official caller, Waiting waiting) {
        return as(caller, work.todos(caller, Module.FORESTRY, waiting)).stream()
                .sorted(Comparator.comparing(Todo::id))
                .toList();
    }

    private void owe(String id, String kind, String unit, @Nullable Integer days, String state) {
        TestDatabase.running()
                .execute(
                        "insert into forestry.owed values ('%s', '%s', '%s', 2023, '%s!', %s, null, null, '%s', null, null, '/%s', '2023')"
                                .formatted(id, kind, unit, id, day(days), state, id));
    }

    private static void change(String set) {
        TestDatabase.running().execute("update forestry.owed set " + set);
    }

    private String day(@Nullable Integer fromToday) {
        return fromToday == null ? "null" : "'" + time.today().plusDays(fromToday) + "'";
    }

    private static <T> T as(Official caller, Mono<T> read) {
        return Objects.requireNonNull(Sessions.as(caller, read).block());
    }

    private static Official official(String name, Role role, boolean seesAll, String... units) {
        return new Official(name, name, Set.of(role), Set.of(units), seesAll);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Module module() {
            return Module.FORESTRY;
        }

        @Bean
        Routes routes(Module module) {
            return Routes.of(module);
        }
    }
}
