package county.gateway.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import county.gateway.test.Browser;
import county.gateway.test.FakeModule;
import county.gateway.test.GatewayTest;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.test.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CockpitTest extends GatewayTest {

    private static final String SUMMARY = """
            {"module":"%s","today":"2023-12-13","rehearsal":true,"demo":false,"scope":"all",
             "tally":{"done":3,"late":1,"atRisk":0,"open":5},
             "figures":[{"key":"k","label":"目标","value":"22.76","unit":"%%"}],
             "units":[{"code":"370114001","name":"明水街道","done":1,"late":0,"atRisk":2,"open":3},
                      {"code":"farm-hushan","name":"国有胡山林场","done":0,"late":1,"atRisk":0,"open":0},
                      {"code":"bureau-finance","name":"财政局","done":9,"late":9,"atRisk":9,"open":9}]}
            """;

    private static final AtomicInteger LEADERS = new AtomicInteger();

    /** A leader who shares neither figures nor open questions with any before. */
    private static Person leader() {
        return new Person("leader", List.of(Role.LEADER), List.of("district", "test-" + LEADERS.incrementAndGet()));
    }

    @BeforeEach
    void modulesGiveTheirSummaries() {
        for (Module module : Module.values()) {
            FakeModule.of(module).answers(SUMMARY.formatted(module.key()));
        }
    }

    @Test
    void showsALeaderAllModules() {
        DocumentContext cockpit = cockpit(browserOf(leader()));
        assertThat(cockpit.<String>read("$.today")).isEqualTo("2023-12-13");
        assertThat(cockpit.<Boolean>read("$.rehearsal")).isTrue();
        assertThat(cockpit.<Boolean>read("$.demo")).isFalse();
        assertThat(cockpit.<List<String>>read("$.modules[*].module"))
                .containsExactly("insurance", "forestry", "disclosure", "planning");
        assertThat(cockpit.<List<String>>read("$.modules[*].status")).containsOnly("up");
        assertThat(cockpit.<List<Integer>>read("$.modules[*].ageSeconds")).containsOnly(0);
        assertThat(cockpit.<String>read("$.modules[1].label")).isEqualTo("森林资源");
        assertThat(cockpit.<String>read("$.modules[1].summary.figures[0].value"))
                .isEqualTo("22.76");
        assertThat(cockpit.<Object>read("$.modules[1].since")).isNull();
        assertThat(cockpit.<Object>read("$.modules[1].problem")).isNull();
        assertThat(cockpit.<String>read("$.modules[1].figuresAt"))
                .startsWith("2023-12-13T")
                .endsWith("+08:00");
    }

    @Test
    void asksWithTheCallersTokenAndRequestId() {
        browserOf(leader()).get("/api/cockpit", "X-Request-Id", "cockpit-0123456789");
        FakeModule.Request request = planning.onlyRequest();
        assertThat(request.uri()).isEqualTo("/api/planning/summary");
        assertThat(request.headers().get("authorization")).startsWith("Bearer ey");
        assertThat(request.headers()).containsEntry("x-request-id", "cockpit-0123456789");
    }

    @Test
    void matrixHoldsTownshipsAndFarmsAgainstModules() {
        DocumentContext cockpit = cockpit(browserOf(leader()));
        assertThat(cockpit.<List<String>>read("$.matrix.rows[*].code")).containsExactly("370114001", "farm-hushan");
        assertThat(cockpit.<String>read("$.matrix.rows[0].name")).isEqualTo("明水街道");
        assertThat(cockpit.<Integer>read("$.matrix.rows[0].cells.forestry.atRisk"))
                .isEqualTo(2);
        assertThat(cockpit.<Integer>read("$.matrix.rows[1].cells.planning.late"))
                .isEqualTo(1);
    }

    @Test
    void aModuleThatSaysNothingAboutAUnitLeavesItsCellEmpty() {
        planning.answers("{\"tally\":{},\"figures\":[],\"units\":[]}");
        DocumentContext cockpit = cockpit(browserOf(leader()));
        assertThat(cockpit.<Object>read("$.matrix.rows[0].cells.planning")).isNull();
        assertThat(cockpit.<Integer>read("$.matrix.rows[0].cells.forestry.open"))
                .isEqualTo(3);
    }

    @Test
    void showsEverybodyTheirOwnModulesOnly() {
        assertThat(modulesOf(Person.CLERK_MINGSHUI)).containsExactly("insurance", "forestry", "disclosure");
        assertThat(modulesOf(Person.FARM_CLERK)).containsExactly("forestry");
        assertThat(modulesOf(Person.INSURER)).containsExactly("insurance");
        assertThat(modulesOf(Person.DISCLOSURE_OFFICE)).containsExactly("disclosure");
        assertThat(modulesOf(Person.AUDITOR)).hasSize(4);
        assertThat(modulesOf(Person.FINANCE)).hasSize(4);
    }

    @Test
    void whoHasNoModulesGetsNoneAndNobodyIsAsked() {
        assertThat(modulesOf(Person.OPS)).isEmpty();
        assertThat(modulesOf(Person.ADMINISTRATOR)).isEmpty();
        assertThat(insurance.requests()).isEmpty();
        assertThat(forestry.requests()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("connection refused", FakeModule::isStopped, "down", "无法连接该模块"),
                fault("hangs", FakeModule::hangs, "slow", "该模块没有在时限内回答"),
                fault("error", module -> module.answers(500, "application/json", "{}"), "down", "该模块的回答无法使用"),
                fault("not ready", module -> module.answers(503, "text/plain", ""), "down", "该模块的回答无法使用"),
                fault("redirect", module -> module.answers(302, "text/plain", ""), "down", "该模块的回答无法使用"),
                fault("no JSON", module -> module.answers("<html>"), "down", "该模块的回答无法使用"),
                fault("half JSON", module -> module.answers("{\"tally\":{"), "down", "该模块的回答无法使用"),
                fault("other JSON", module -> module.answers("[1,2]"), "down", "该模块的回答无法使用"),
                fault("null", module -> module.answers("null"), "down", "该模块的回答无法使用"),
                fault("nothing", module -> module.answers(""), "down", "该模块的回答无法使用"),
                fault("nested without end", module -> module.answers("[".repeat(100_000)), "down", "该模块的回答无法使用"),
                fault("never stops talking", FakeModule::neverStopsTalking, "down", "该模块的回答无法使用"),
                fault("breaks off", module -> module.breaksOff(100), "down", "无法连接该模块"));
    }

    private static Arguments fault(String name, Consumer<FakeModule> fault, String status, String problem) {
        return Arguments.of(name, fault, status, problem);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultyModuleIsReportedWithItsLastFiguresAndTheOthersAreUnaffected(
            String name, Consumer<FakeModule> fault, String status, String problem) {
        Browser leader = browserOf(leader());
        cockpit(leader);
        fault.accept(forestry);
        long begun = System.nanoTime();
        DocumentContext cockpit = cockpit(leader);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(cockpit.<List<String>>read("$.modules[*].status")).containsExactly("up", status, "up", "up");
        assertThat(cockpit.<String>read("$.modules[1].problem")).isEqualTo(problem);
        assertThat(cockpit.<String>read("$.modules[1].since")).startsWith("2023-12-13T");
        assertThat(cockpit.<String>read("$.modules[1].figuresAt")).startsWith("2023-12-13T");
        assertThat(cockpit.<Integer>read("$.modules[1].ageSeconds")).isBetween(0, 30);
        assertThat(cockpit.<String>read("$.modules[1].summary.figures[0].value"))
                .isEqualTo("22.76");
        assertThat(cockpit.<Integer>read("$.matrix.rows[0].cells.forestry.open"))
                .isEqualTo(3);
    }

    @Test
    void withoutLastFiguresThereAreNone() {
        forestry.isStopped();
        DocumentContext cockpit = cockpit(browserOf(new Person("new-clerk", Role.TOWNSHIP_CLERK, "370114013")));
        assertThat(cockpit.<String>read("$.modules[1].status")).isEqualTo("down");
        assertThat(cockpit.<Object>read("$.modules[1].summary")).isNull();
        assertThat(cockpit.<Object>read("$.modules[1].figuresAt")).isNull();
        assertThat(cockpit.<Object>read("$.modules[1].ageSeconds")).isNull();
    }

    @Test
    void nobodyGetsFiguresThatWereGivenToSomebodyElse() {
        cockpit(browserOf(leader()));
        cockpit(browserOf(new Person("clerk-wenzu", Role.TOWNSHIP_CLERK, "370114010")));
        forestry.isStopped();
        DocumentContext other = cockpit(browserOf(new Person("clerk-guanzhuang", Role.TOWNSHIP_CLERK, "370114011")));
        assertThat(other.<Object>read("$.modules[1].summary")).isNull();
        DocumentContext same = cockpit(browserOf(new Person("second-clerk-wenzu", Role.TOWNSHIP_CLERK, "370114010")));
        assertThat(same.<Object>read("$.modules[1].summary")).isNotNull();
    }

    @Test
    void aModuleInWhichTheCallerHasNoPartHasNoCard() {
        Browser officer = browserOf(Person.JUSTICE);
        String nothing = """
                {"module":"forestry","today":"2023-12-13","rehearsal":true,"demo":false,"scope":"bureau-justice",
                 "tally":{"done":0,"late":0,"atRisk":0,"open":0},"figures":[],"units":[]}
                """;
        forestry.answers(nothing);
        assertThat(cockpit(officer).<List<String>>read("$.modules[*].module"))
                .containsExactly("insurance", "disclosure", "planning");
        forestry.answers(nothing.replace("\"open\":0", "\"open\":1"));
        assertThat(cockpit(officer).<List<String>>read("$.modules[*].module")).contains("forestry");
    }

    @Test
    void aModuleThatRefusesTheCallerIsUpAndGivesNothing() {
        Browser leader = browserOf(leader());
        cockpit(leader);
        forestry.answers(403, "application/problem+json", "{}");
        DocumentContext cockpit = cockpit(leader);
        assertThat(cockpit.<String>read("$.modules[1].status")).isEqualTo("up");
        assertThat(cockpit.<Object>read("$.modules[1].summary")).isNull();
        assertThat(cockpit.<String>read("$.modules[1].problem")).contains("403");
    }

    @Test
    void sinceIsTheFirstFailureAndEndsWithTheFirstAnswer() {
        Browser leader = browserOf(leader());
        forestry.isStopped();
        String first = cockpit(leader).read("$.modules[1].since");
        String second = cockpit(leader).read("$.modules[1].since");
        assertThat(second).isEqualTo(first);
        forestry.reset();
        forestry.answers(SUMMARY.formatted("forestry"));
        assertThat(cockpit(leader).<String>read("$.modules[1].status")).isEqualTo("up");
    }

    @Test
    void aModuleThatKeepsHangingIsNoLongerWaitedFor() {
        Browser leader = browserOf(leader());
        forestry.hangs();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        cockpit(leader).<String>read("$.modules[1].problem").contains("稍后自动重试"));
        assertThat(forestry.requests()).hasSize(10);
        DocumentContext cockpit = cockpit(leader);
        assertThat(forestry.requests()).hasSize(10);
        assertThat(cockpit.<String>read("$.modules[1].status")).isEqualTo("slow");
    }

    @Test
    void aSlowModuleIsNotWaitedForWhenThereAreOlderFiguresAndItsAnswerIsKept() {
        Browser leader = browserOf(leader());
        cockpit(leader);
        forestry.answersLate(
                Duration.ofMillis(700), SUMMARY.formatted("forestry").replace("22.76", "23.00"));
        DocumentContext cockpit = cockpit(leader);
        assertThat(cockpit.<String>read("$.modules[1].status")).isEqualTo("slow");
        assertThat(cockpit.<String>read("$.modules[1].summary.figures[0].value"))
                .isEqualTo("22.76");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            DocumentContext later = cockpit(leader);
            assertThat(later.<String>read("$.modules[1].status")).isEqualTo("slow");
            assertThat(later.<String>read("$.modules[1].summary.figures[0].value"))
                    .isEqualTo("23.00");
        });
    }

    @Test
    void aSlowModuleIsWaitedForWhenThereIsNothingElseToShow() {
        forestry.answersLate(Duration.ofMillis(700), SUMMARY.formatted("forestry"));
        DocumentContext cockpit = cockpit(browserOf(new Person("clerk-caofan", Role.TOWNSHIP_CLERK, "370114015")));
        assertThat(cockpit.<String>read("$.modules[1].status")).isEqualTo("up");
    }

    @Test
    void peopleWhoSeeTheSameShareOneQuestion() throws InterruptedException, ExecutionException {
        forestry.answersLate(Duration.ofMillis(400), SUMMARY.formatted("forestry"));
        List<Browser> clerks = List.of(
                browserOf(new Person("clerk-1", Role.FOREST_FARM_CLERK, "farm-huanghe")),
                browserOf(new Person("clerk-2", Role.FOREST_FARM_CLERK, "farm-huanghe")),
                browserOf(new Person("clerk-3", Role.FOREST_FARM_CLERK, "farm-hushan")));
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<DocumentContext>> questions = clerks.stream()
                    .map(clerk -> (Callable<DocumentContext>) () -> cockpit(clerk))
                    .toList();
            for (Future<DocumentContext> answer : threads.invokeAll(questions)) {
                assertThat(answer.get().<String>read("$.modules[0].status")).isEqualTo("up");
            }
        }
        assertThat(forestry.requests()).hasSize(2); // one for each farm
    }

    @Test
    void allModulesDownIsStillAnAnswer() {
        Browser leader = browserOf(leader());
        List.of(insurance, forestry, disclosure, planning).forEach(FakeModule::isStopped);
        DocumentContext cockpit = cockpit(leader);
        assertThat(cockpit.<List<String>>read("$.modules[*].status")).containsExactly("down", "down", "down", "down");
        assertThat(cockpit.<List<Object>>read("$.matrix.rows")).isEmpty();
    }

    private List<String> modulesOf(Person person) {
        return cockpit(browserOf(person)).read("$.modules[*].module");
    }

    private static DocumentContext cockpit(Browser browser) {
        var response = browser.get("/api/cockpit");
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonPath.parse(response.body());
    }
}
