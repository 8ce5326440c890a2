package county.disclosure.task;

import static county.disclosure.task.TaskState.ACCEPTED;
import static county.disclosure.task.TaskState.IN_PROGRESS;
import static county.disclosure.task.TaskState.NOT_STARTED;
import static county.disclosure.task.TaskState.RETURNED;
import static county.disclosure.task.TaskState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import county.disclosure.task.Move.Ruling;
import county.platform.access.Official;
import county.platform.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, every standing, every target: what is not allowed here is refused. */
class MoveTest {

    private static final Standing STRANGER = new Standing(false, false, false);
    private static final Standing CLERK = new Standing(true, false, false);
    private static final Standing CLERK_WHO_SUBMITTED = new Standing(true, false, true);
    private static final Standing OFFICE = new Standing(false, true, false);
    private static final Standing OFFICE_OF_THE_UNIT = new Standing(true, true, false);
    private static final Standing OFFICE_WHO_SUBMITTED = new Standing(true, true, true);
    /** Submitted for the unit and was then moved to the disclosure office. */
    private static final Standing OFFICE_WHO_SUBMITTED_ELSEWHERE = new Standing(false, true, true);

    private static final List<String> REPORTS = List.of(
            "NOT_STARTED IN_PROGRESS",
            "NOT_STARTED SUBMITTED",
            "IN_PROGRESS IN_PROGRESS",
            "IN_PROGRESS SUBMITTED",
            "RETURNED IN_PROGRESS",
            "RETURNED SUBMITTED");
    private static final List<String> REVIEWS = List.of("SUBMITTED ACCEPTED", "SUBMITTED RETURNED");

    static Stream<Map.Entry<Standing, Set<String>>> standings() {
        return Stream.of(
                Map.entry(STRANGER, Set.of()),
                Map.entry(CLERK, Set.copyOf(REPORTS)),
                Map.entry(CLERK_WHO_SUBMITTED, Set.copyOf(REPORTS)),
                Map.entry(OFFICE, Set.copyOf(REVIEWS)),
                Map.entry(OFFICE_OF_THE_UNIT, both()),
                Map.entry(OFFICE_WHO_SUBMITTED, Set.copyOf(REPORTS)),
                Map.entry(OFFICE_WHO_SUBMITTED_ELSEWHERE, Set.of()));
    }

    private static Set<String> both() {
        var both = new ArrayList<>(REPORTS);
        both.addAll(REVIEWS);
        return Set.copyOf(both);
    }

    @ParameterizedTest
    @MethodSource("standings")
    void grantsTheseMovesAndNoOther(Map.Entry<Standing, Set<String>> expected) {
        var granted = new TreeSet<String>();
        var offered = new TreeSet<String>();
        for (TaskState from : TaskState.values()) {
            for (TaskState to : TaskState.values()) {
                if (Move.rule(from, to, expected.getKey()) instanceof Ruling.Granted) {
                    granted.add(from.name() + " " + to.name());
                }
            }
            Move.open(from, expected.getKey()).forEach(to -> offered.add(from.name() + " " + to.name()));
        }
        assertThat(granted).isEqualTo(new TreeSet<>(expected.getValue()));
        assertThat(offered).as("what a reader is offered is what is granted").isEqualTo(granted);
    }

    @Test
    void leavesNothingToAnybodyOnceAccepted() {
        for (TaskState to : TaskState.values()) {
            assertThat(Move.rule(ACCEPTED, to, OFFICE_OF_THE_UNIT)).isInstanceOf(Ruling.AgainstRule.class);
        }
    }

    @Test
    void tellsAWrongPersonFromAWrongMoment() {
        assertThat(Move.rule(NOT_STARTED, SUBMITTED, OFFICE)).isInstanceOf(Ruling.NotYours.class);
        assertThat(Move.rule(SUBMITTED, ACCEPTED, CLERK)).isInstanceOf(Ruling.NotYours.class);
        assertThat(Move.rule(ACCEPTED, RETURNED, STRANGER)).isInstanceOf(Ruling.NotYours.class);
        assertThat(Move.rule(SUBMITTED, IN_PROGRESS, CLERK))
                .isEqualTo(new Ruling.AgainstRule("材料已经提交，正在等待审核，审核前不能修改。"));
        assertThat(Move.rule(RETURNED, ACCEPTED, OFFICE)).isEqualTo(new Ruling.AgainstRule("责任单位还没有提交材料，不能审核。"));
        assertThat(Move.rule(SUBMITTED, ACCEPTED, OFFICE_WHO_SUBMITTED))
                .isEqualTo(new Ruling.AgainstRule("不能审核自己提交的材料，请由另一位同事审核。"));
        assertThat(Move.rule(IN_PROGRESS, NOT_STARTED, CLERK)).isEqualTo(new Ruling.AgainstRule("办理状态不能改回“未开始”。"));
    }

    @Test
    void letsEachRoleDoItsPart() {
        assertThat(standing(Role.TOWNSHIP_CLERK, "370114001")).isEqualTo(new Standing(true, false, false));
        assertThat(standing(Role.BUREAU_OFFICER, "370114001")).isEqualTo(new Standing(true, false, false));
        assertThat(standing(Role.BUREAU_OFFICER, "bureau-big-data")).isEqualTo(STRANGER);
        assertThat(standing(Role.DISCLOSURE_OFFICE, "bureau-government-office")).isEqualTo(OFFICE);
        assertThat(standing(Role.DISCLOSURE_OFFICE, "370114001")).isEqualTo(OFFICE_OF_THE_UNIT);
        for (Role role :
                Set.of(Role.LEADER, Role.AUDITOR, Role.INSURER, Role.FOREST_FARM_CLERK, Role.OPS, Role.ADMINISTRATOR)) {
            assertThat(standing(role, "370114001")).as(role.claim()).isEqualTo(STRANGER);
        }
    }

    private static Standing standing(Role role, String unit) {
        var work = new UnitWork("370114001", "明水街道", null, SUBMITTED, "说明", "佐证", "somebody", null, 1);
        return Standing.of(new Official("me", "我", Set.of(role), Set.of(unit), true), work);
    }
}
