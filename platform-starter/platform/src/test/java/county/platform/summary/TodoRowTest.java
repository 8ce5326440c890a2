package county.platform.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import county.platform.access.Official;
import county.platform.access.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order one does things, and what becomes one row. */
class TodoRowTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);
    private static final Alike VALUES = new Alike("values/2022", "项指标待填报", "/planning/values?year=2022");
    private static final Holder COLLEAGUE = new Holder("b", "发展和改革局 二", "请假", TODAY);
    private static final Official ME =
            new Official("a", "发展和改革局 一", Set.of(Role.BUREAU_OFFICER), Set.of("bureau"), false);

    @ParameterizedTest(name = "{0}, due in {1} days, from in {2} days, blocking {3}: {4}")
    @CsvSource({
        "ACT, 20, , 3, first",
        "ACT, -1, , 3, first",
        "ACT, , , 3, first",
        "ACT, -1, , 0, late",
        "ACT, 0, , 0, week",
        "ACT, 7, , 0, week",
        "ACT, 8, , 0, later",
        "ACT, , , 0, later",
        "ACT, -1, 2, 3, not-yet",
        "ACT, 3, 0, 0, week",
        "REPORT, 3, , 3, week",
        "REPORT, -1, , 3, late",
        "WATCH, 20, , 3, later"
    })
    void hasItsPlace(TodoKind kind, @Nullable Integer due, @Nullable Integer from, long blocks, String place) {
        Todo todo = todo("x", due).as(kind).blocking(blocks, "户等着").from(from == null ? null : in(from), TODAY);
        assertThat(Place.of(todo)).hasToString(place);
    }

    @Test
    void whatOthersWaitForComesFirstThenLateThenThisWeekThenTheRestThenWhatIsNotYet() {
        var todos = new ArrayList<>(List.of(
                todo("price", null).blocking(18705, "户的赔款等着结算"),
                todo("review", 3).blocking(2, "份清单等着审核"),
                todo("very-late", -100),
                todo("late", -1),
                todo("today", 0),
                todo("week", 7),
                todo("month", 30),
                todo("watched", 30).as(TodoKind.WATCH),
                todo("some-day", null),
                todo("soon", 40).from(in(2), TODAY),
                todo("then", 20).from(in(19), TODAY)));
        List<String> order = todos.stream().map(Todo::id).toList();
        Collections.reverse(todos);
        assertThat(TodoRow.of(todos)).extracting(row -> row.todo().id()).containsExactlyElementsOf(order);
    }

    @Test
    void manyAlikeAreOneRowWithTheEarliestDay() {
        List<Todo> todos = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            todos.add(todo("value-" + i, i - 2).as(TodoKind.REPORT).alike(VALUES));
        }
        assertThat(TodoRow.of(todos)).singleElement().satisfies(row -> {
            assertThat(row.todo().title()).isEqualTo("28 项指标待填报");
            assertThat(row.todo().link()).isEqualTo("/planning/values?year=2022");
            assertThat(row.todo().due()).isEqualTo(in(-2));
            assertThat(row.todo().state()).isEqualTo(Urgency.LATE);
            assertThat(row.todo().unitName()).isEqualTo("某局");
            assertThat(row.place()).isEqualTo(Place.LATE);
            assertThat(row.count()).isEqualTo(28);
            assertThat(row.late()).isEqualTo(2);
            assertThat(row.members()).extracting(Todo::id).startsWith("value-0", "value-1");
        });
    }

    @Test
    void oneAloneOfItsSortStandsForItself() {
        assertThat(TodoRow.of(List.of(todo("value-1", 3).alike(VALUES))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.todo().id()).isEqualTo("value-1");
                    assertThat(row.members()).isEmpty();
                });
    }

    @Test
    void whatSomebodyHoldsAndWhatIsNotYetAreRowsOfTheirOwn() {
        List<Todo> todos = List.of(
                todo("a", 3).alike(VALUES),
                todo("b", 3).alike(VALUES),
                todo("c", 3).alike(VALUES).heldBy(COLLEAGUE, 1),
                todo("d", 3).alike(VALUES).heldBy(COLLEAGUE, 1),
                todo("e", 3).alike(VALUES).from(in(1), TODAY),
                todo("f", 3).alike(VALUES).from(in(2), TODAY));
        assertThat(TodoRow.of(todos))
                .extracting(
                        TodoRow::count,
                        row -> row.todo().holder(),
                        row -> row.todo().from())
                .containsExactlyInAnyOrder(tuple(2, null, null), tuple(2, COLLEAGUE, null), tuple(2, null, in(1)));
    }

    @Test
    void whatWaitsForManyIsAddedUpWhereItIsTheSame() {
        List<Todo> todos = List.of(
                todo("a", 3).alike(VALUES).blocking(1, "项指标等着审核"),
                todo("b", 3).alike(VALUES).blocking(1, "项指标等着审核"),
                todo("c", 3).alike(VALUES).blocking(1, "个小班等着验收"));
        assertThat(TodoRow.of(todos).getFirst().todo().blocks()).isEqualTo(new Blocks(2, "项指标等着审核"));
    }

    @Test
    void ofSeveralUnitsARowSaysHowMany() {
        Todo other =
                Todo.of("b", "planning", "b", "other", "别局", in(3), TODAY, "/b").alike(VALUES);
        assertThat(TodoRow.of(List.of(todo("a", 3).alike(VALUES), other))
                        .getFirst()
                        .todo()
                        .unitName())
                .isEqualTo("2 个单位");
    }

    @Test
    void mineIsWhatIHoldAndWhatNobodyHolds() {
        List<Todo> todos = List.of(
                todo("free", 1),
                todo("mine", 2).heldBy(new Holder("a", "发展和改革局 一", null, TODAY), 1),
                todo("theirs", 3).heldBy(COLLEAGUE, 4));
        assertThat(TodoList.of(todos, ME).items())
                .extracting(row -> row.todo().id())
                .containsExactly("free", "mine");
        assertThat(TodoList.of(todos).total()).isEqualTo(3);
    }

    @Test
    void countsRowsAndTodos() {
        TodoList list =
                TodoList.of(List.of(todo("a", 3).alike(VALUES), todo("b", 3).alike(VALUES), todo("c", 3)));
        assertThat(list.total()).isEqualTo(2);
        assertThat(list.todos()).isEqualTo(3);
    }

    private static Todo todo(String id, @Nullable Integer due) {
        return Todo.of(id, "planning", id, "bureau", "某局", due == null ? null : in(due), TODAY, "/" + id);
    }

    private static LocalDate in(int days) {
        return TODAY.plusDays(days);
    }
}
