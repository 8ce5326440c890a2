package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One person of every role against every route, and every clerk against every other township. */
@OnThePlatform
class RolesTest {

    private static final Map<String, List<String>> MODULES_OF = Map.of(
            "leader", RunningPlatform.MODULES,
            "auditor", RunningPlatform.MODULES,
            "clerk-xiuhui", List.of("insurance", "forestry", "disclosure"),
            "farm-hushan", List.of("forestry"),
            "officer-development", RunningPlatform.MODULES,
            "insurer", List.of("insurance"),
            "disclosure-a", List.of("disclosure"),
            "ops", List.of(),
            "administrator", List.of());

    private static final Map<String, List<String>> READS = Map.of(
            "insurance", List.of("summary", "todos", "openapi", "stages?year=2023"),
            "forestry",
                    List.of(
                            "summary",
                            "todos",
                            "openapi",
                            "goals?year=2023",
                            "milestones?year=2023",
                            "duties?year=2023"),
            "disclosure", List.of("summary", "todos", "openapi", "tasks?year=2023", "tasks/2023/16"),
            "planning", List.of("summary", "todos", "openapi", "indicators"));

    @TestFactory
    Stream<DynamicTest> everyRoleReachesItsModulesOnly() {
        return MODULES_OF.entrySet().stream().flatMap(person -> {
            Visitor visitor = Visitor.loggedIn(DemoUser.named(person.getKey()));
            return READS.entrySet().stream()
                    .flatMap(module -> module.getValue().stream().map(read -> {
                        String path = "/api/" + module.getKey() + "/" + read;
                        int expected = person.getValue().contains(module.getKey()) ? 200 : 403;
                        return DynamicTest.dynamicTest(
                                person.getKey() + " " + path,
                                () -> assertThat(visitor.get(path).statusCode()).isEqualTo(expected));
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> theAuditTrailIsTheAuditors() {
        return MODULES_OF.keySet().stream().flatMap(person -> {
            Visitor visitor = Visitor.loggedIn(DemoUser.named(person));
            int expected = person.equals("auditor") ? 200 : 403;
            return RunningPlatform.MODULES.stream()
                    .map(module -> DynamicTest.dynamicTest(
                            person + " " + module,
                            () -> assertThat(visitor.get("/api/" + module + "/audit")
                                            .statusCode())
                                    .isEqualTo(expected)));
        });
    }

    @TestFactory
    Stream<DynamicTest> thePlatformsStateIsForThoseWhoRunIt() {
        List<String> allowed = List.of("ops", "administrator", "leader");
        return MODULES_OF.keySet().stream()
                .map(person -> DynamicTest.dynamicTest(
                        person,
                        () -> assertThat(Visitor.loggedIn(DemoUser.named(person))
                                        .get("/api/platform/status")
                                        .statusCode())
                                .isEqualTo(allowed.contains(person) ? 200 : 403)));
    }

    @TestFactory
    Stream<DynamicTest> strangersReadOnlyWhatIsPublished() {
        Visitor stranger = new Visitor();
        Stream<DynamicTest> closed = Stream.concat(
                        Stream.of("cockpit", "todos", "units", "platform/status"),
                        READS.entrySet().stream()
                                .flatMap(
                                        module -> module.getValue().stream().map(read -> module.getKey() + "/" + read)))
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> assertThat(stranger.get("/api/" + path).statusCode())
                                .isEqualTo(401)));
        Stream<DynamicTest> open = Stream.of(
                        "session", "insurance/public/schemes", "insurance/public/prices?scheme=2023-green-onion")
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> assertThat(stranger.get("/api/" + path).statusCode())
                                .isEqualTo(200)));
        return Stream.concat(closed, open);
    }

    /** Every clerk, through the real login, sees one township in every module and is refused the next one. */
    @TestFactory
    Stream<DynamicTest> everyClerkSeesTheirTownshipOnly() {
        List<DemoUser> clerks = DemoUser.all().stream()
                .filter(user -> user.roles().equals(List.of("township-clerk")))
                .toList();
        assertThat(clerks.stream().flatMap(clerk -> clerk.units().stream()).distinct())
                .hasSize(18);
        return clerks.stream()
                .map(clerk -> DynamicTest.dynamicTest(clerk.username(), () -> {
                    Visitor visitor = Visitor.loggedIn(clerk);
                    String own = clerk.units().getFirst();
                    String foreign = own.equals("370114001") ? "370114002" : "370114001";
                    assertThat(visitor.<List<String>>read("/api/forestry/goals?year=2023", "$.units[*].code"))
                            .containsExactly(own);
                    assertThat(visitor.<List<String>>read("/api/cockpit", "$.matrix.rows[*].code"))
                            .containsExactly(own);
                    assertThat(visitor.<List<String>>read("/api/todos", "$.items[*].unit"))
                            .isNotEmpty()
                            .allMatch(own::equals);
                    for (String path :
                            List.of("/api/forestry/goals?year=2023&unit=", "/api/disclosure/tasks?year=2023&unit=")) {
                        assertThat(visitor.get(path + own).statusCode()).isEqualTo(200);
                        assertThat(visitor.get(path + foreign).statusCode()).isEqualTo(403);
                    }
                    assertThat(visitor.write(
                                            "PUT",
                                            "/api/forestry/milestones/2023-letters/units/" + foreign,
                                            "{\"note\":\"x\",\"version\":0}")
                                    .statusCode())
                            .isEqualTo(403);
                }));
    }

    @Test
    void twoUnitsAndTwoRolesAddUp() {
        Visitor both = Visitor.loggedIn(DemoUser.named("clerk-wenzu-hushan"));
        assertThat(both.<List<String>>read("/api/forestry/goals?year=2023", "$.units[*].code"))
                .containsExactlyInAnyOrder("370114010", "farm-hushan");
    }
}
