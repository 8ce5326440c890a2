package county.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.access.Routes;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.reach.Sessions;
import county.platform.summary.Done;
import county.platform.summary.Todo;
import county.platform.summary.TodoList;
import county.platform.test.ServiceEnvironment;
import county.platform.test.TestDatabase;
import county.platform.work.HolderChange.Seen;
import county.platform.work.Members.Colleague;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** To-dos that pass from hand to hand, on a real database. */
@SpringBootTest(
        properties = {
            "county.module=forestry",
            "spring.application.name=holding-test",
            "spring.config.import=classpath:county/platform/service-defaults.yaml",
            "spring.r2dbc.pool.max-size=2"
        })
@ContextConfiguration(initializers = ServiceEnvironment.class)
class HoldingTest {

    private static final String MINGSHUI = "370114001";
    private static final String WENZU = "370114010";
    private static final Official ONE = clerk("one", MINGSHUI);
    private static final Official TWO = clerk("two", MINGSHUI);
    private static final Official ELSEWHERE = clerk("elsewhere", WENZU);
    private static final Official FARMER =
            new Official("farmer", "farmer", Set.of(Role.FOREST_FARM_CLERK), Set.of(MINGSHUI), false);

    @Autowired
    private TodoController todos;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionalOperator transaction;

    private String before = "0";

    @BeforeEach
    void nobodyHoldsAnything() {
        TestDatabase.running().execute("delete from forestry.work_holder; delete from forestry.unit_member");
        before = TestDatabase.running().text("select coalesce(max(seq), 0) from forestry.audit_event");
    }

    @Test
    void whatSomebodyTakesIsTheirsAndStaysInTheUnits() {
        hold(ONE, "a", 0, "one", null);
        assertThat(ids(ONE, "mine")).containsExactly("a", "b");
        assertThat(ids(TWO, "mine")).containsExactly("b");
        assertThat(ids(TWO, "unit")).containsExactly("a", "b");
        assertThat(list(TWO, "unit").items().getFirst().todo().holder())
                .satisfies(holder ->
                        assertThat(Objects.requireNonNull(holder).name()).isEqualTo("one 的岗位"));
    }

    @Test
    void theSameAgainChangesNothing() {
        hold(ONE, "a", 0, "one", null);
        hold(ONE, "a", 0, "one", null);
        assertThat(list(ONE, "mine").items().getFirst().todo().version()).isEqualTo(1);
        assertThat(trail("take")).isEqualTo(1);
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldWhoHasIt() {
        hold(ONE, "a", 0, "one", null);
        assertThatThrownBy(() -> hold(TWO, "a", 0, "two", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("one 的岗位");
    }

    @Test
    void whoIsAwayStopsNobody() {
        hold(ONE, "a", 0, "one", null);
        assertThatThrownBy(() -> hold(TWO, "a", 1, "two", null)).hasMessageContaining("写明原因");
        hold(TWO, "a", 1, "two", "对方请假");
        assertThat(ids(TWO, "mine")).containsExactly("a", "b");
        assertThat(ids(ONE, "mine")).containsExactly("b");
    }

    @Test
    void isHandedOverToAColleagueAndGivenBack() {
        ids(TWO, "mine");
        assertThat(colleagues(ONE)).extracting(Colleague::username).containsExactly("two");
        hold(ONE, "a", 0, "two", "出差");
        assertThat(ids(ONE, "mine")).containsExactly("b");
        assertThatThrownBy(() -> hold(ONE, "a", 1, null, null)).hasMessageContaining("没有认领");
        hold(TWO, "a", 1, null, null);
        assertThat(ids(ONE, "mine")).containsExactly("a", "b");
        assertThat(trail("hand-over")).isEqualTo(1);
        assertThat(trail("give-back")).isEqualTo(1);
    }

    @Test
    void goesToNobodyOfAnotherUnitOrRoleOrWhomNobodyKnows() {
        ids(ELSEWHERE, "mine");
        ids(FARMER, "mine");
        for (String stranger : List.of("elsewhere", "farmer", "nobody")) {
            assertThatThrownBy(() -> hold(ONE, "a", 0, stranger, "出差")).hasMessageContaining("本单位同一岗位");
        }
    }

    @Test
    void whatDoesNotWaitForTheCallerIsUnknownToThem() {
        assertThatThrownBy(() -> hold(ELSEWHERE, "a", 0, "elsewhere", null)).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> hold(ONE, "gone", 0, "one", null)).hasMessageContaining("没有找到");
    }

    @Test
    void allAreHeldOrNone() {
        var change = new HolderChange(List.of(new Seen("a", 0), new Seen("gone", 0)), "one", null);
        assertThatThrownBy(() -> as(ONE, todos.hold(ONE, change))).hasMessageContaining("没有找到");
        assertThat(list(TWO, "mine").total()).isEqualTo(2);
    }

    @Test
    void whatMembersDidIsSeenByTheirUnitAndByNobodyElse() {
        ids(ONE, "mine");
        ids(TWO, "mine");
        ids(ELSEWHERE, "mine");
        String thing = "thing-" + System.nanoTime();
        as(
                ONE,
                transaction
                        .transactional(audit.record(ONE, "assign", "unit-duty", thing, WENZU, null, null))
                        .thenReturn(true));
        assertThat(done(ONE))
                .filteredOn(done -> done.entityId().equals(thing))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.mine()).isTrue();
                    assertThat(done.module()).isEqualTo("forestry");
                    assertThat(done.what()).isEqualTo("单位职责：设定职责");
                });
        assertThat(done(TWO))
                .filteredOn(done -> done.entityId().equals(thing))
                .singleElement()
                .satisfies(done -> assertThat(done.mine()).isFalse());
        assertThat(done(ELSEWHERE)).noneMatch(done -> done.entityId().equals(thing));
    }

    private void hold(Official official, String todo, int version, @Nullable String to, @Nullable String note) {
        as(official, todos.hold(official, new HolderChange(List.of(new Seen(todo, version)), to, note)));
    }

    private TodoList list(Official official, String of) {
        return as(official, todos.todos(official, of));
    }

    private List<String> ids(Official official, String of) {
        return list(official, of).items().stream().map(row -> row.todo().id()).toList();
    }

    private List<Colleague> colleagues(Official official) {
        return as(official, todos.colleagues(official)).items();
    }

    private List<Done> done(Official official) {
        return as(official, todos.done(official)).items();
    }

    private int trail(String action) {
        return Integer.parseInt(TestDatabase.running()
                .text("select count(*) from forestry.audit_event where entity = 'todo' and action = '%s' and seq > %s"
                        .formatted(action, before)));
    }

    private static <T> T as(Official official, Mono<T> read) {
        return Objects.requireNonNull(Sessions.as(official, read).block());
    }

    private static Official clerk(String name, String unit) {
        return new Official(name, name + " 的岗位", Set.of(Role.TOWNSHIP_CLERK), Set.of(unit), false);
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

        /** Two to-dos of Mingshui, for whoever works there. */
        @Bean
        TodoSource source() {
            return official -> Mono.just(List.of("a", "b").stream()
                    .filter(id -> official.belongsTo(MINGSHUI))
                    .map(id ->
                            Todo.of(id, "forestry", id, MINGSHUI, "明水街道", null, LocalDate.of(2023, 12, 13), "/" + id))
                    .toList());
        }
    }
}
