package county.disclosure.task;

import static county.disclosure.task.TaskState.ACCEPTED;
import static county.disclosure.task.TaskState.IN_PROGRESS;
import static county.disclosure.task.TaskState.NOT_STARTED;
import static county.disclosure.task.TaskState.RETURNED;
import static county.disclosure.task.TaskState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.step.Act;
import county.platform.step.Ruling;
import county.platform.step.Standing;
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
class TaskStepsTest {

    private static final String UNIT = "370114001";
    private static final String ELSEWHERE = "bureau-government-office";
    private static final Standing STRANGER = standing(Role.BUREAU_OFFICER, ELSEWHERE, "somebody");
    private static final Standing CLERK = standing(Role.TOWNSHIP_CLERK, UNIT, "somebody");
    private static final Standing CLERK_WHO_SUBMITTED = standing(Role.TOWNSHIP_CLERK, UNIT, "me");
    private static final Standing OFFICE = standing(Role.DISCLOSURE_OFFICE, ELSEWHERE, "somebody");
    private static final Standing OFFICE_OF_THE_UNIT = standing(Role.DISCLOSURE_OFFICE, UNIT, "somebody");
    private static final Standing OFFICE_WHO_SUBMITTED = standing(Role.DISCLOSURE_OFFICE, UNIT, "me");
    /** Submitted for the unit and was then moved to the disclosure office. */
    private static final Standing OFFICE_WHO_SUBMITTED_ELSEWHERE = standing(Role.DISCLOSURE_OFFICE, ELSEWHERE, "me");

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
                if (TaskSteps.ALL.rule(from, to, expected.getKey()) instanceof Ruling.Granted) {
                    granted.add(from.name() + " " + to.name());
                }
            }
            TaskSteps.ALL.acts(from, expected.getKey()).stream()
                    .filter(Act::allowed)
                    .forEach(act -> offered.add(from.name() + " "
                            + TaskState.of(act.to()).orElseThrow().name()));
        }
        assertThat(granted).isEqualTo(new TreeSet<>(expected.getValue()));
        assertThat(offered).as("what a reader is offered is what is granted").isEqualTo(granted);
    }

    @Test
    void leavesNothingToAnybodyOnceAccepted() {
        for (TaskState to : TaskState.values()) {
            assertThat(TaskSteps.ALL.rule(ACCEPTED, to, OFFICE_OF_THE_UNIT)).isInstanceOf(Ruling.NotNow.class);
        }
    }

    @Test
    void tellsAWrongPersonFromAWrongMoment() {
        assertThat(TaskSteps.ALL.rule(NOT_STARTED, SUBMITTED, OFFICE)).isInstanceOf(Ruling.NotYours.class);
        assertThat(TaskSteps.ALL.rule(SUBMITTED, ACCEPTED, CLERK)).isInstanceOf(Ruling.NotYours.class);
        assertThat(TaskSteps.ALL.rule(ACCEPTED, RETURNED, STRANGER)).isInstanceOf(Ruling.NotYours.class);
        assertThat(TaskSteps.ALL.rule(SUBMITTED, IN_PROGRESS, CLERK))
                .isEqualTo(new Ruling.NotNow("材料已经提交，正在等待审核，审核前不能修改。"));
        assertThat(TaskSteps.ALL.rule(RETURNED, ACCEPTED, OFFICE)).isEqualTo(new Ruling.NotNow("责任单位还没有提交材料，不能审核。"));
        assertThat(TaskSteps.ALL.rule(SUBMITTED, ACCEPTED, OFFICE_WHO_SUBMITTED))
                .isEqualTo(new Ruling.SameHand("不能审核自己提交的材料，请由另一位同事审核。"));
        assertThat(TaskSteps.ALL.rule(IN_PROGRESS, NOT_STARTED, CLERK)).isEqualTo(new Ruling.NotNow("办理状态不能改回“未开始”。"));
    }

    @Test
    void letsEachRoleDoItsPart() {
        assertThat(moves(Role.TOWNSHIP_CLERK, UNIT)).containsExactly("report");
        assertThat(moves(Role.BUREAU_OFFICER, UNIT)).containsExactly("report");
        assertThat(moves(Role.BUREAU_OFFICER, "bureau-big-data")).isEmpty();
        assertThat(moves(Role.DISCLOSURE_OFFICE, ELSEWHERE)).containsExactly("review");
        assertThat(moves(Role.DISCLOSURE_OFFICE, UNIT)).containsExactly("report", "review");
        for (Role role :
                Set.of(Role.LEADER, Role.AUDITOR, Role.INSURER, Role.FOREST_FARM_CLERK, Role.OPS, Role.ADMINISTRATOR)) {
            assertThat(moves(role, UNIT)).as(role.claim()).isEmpty();
        }
    }

    /** The names of all moves that somebody of this role and unit can make in any state. */
    private static Set<String> moves(Role role, String unit) {
        Standing standing = standing(role, unit, "somebody");
        var moves = new TreeSet<String>();
        for (TaskState from : TaskState.values()) {
            TaskSteps.ALL.acts(from, standing).stream().filter(Act::allowed).forEach(act -> moves.add(act.act()));
        }
        return moves;
    }

    private static Standing standing(Role role, String unit, String submittedBy) {
        var work = new UnitWork(UNIT, "明水街道", null, SUBMITTED, "说明", "佐证", submittedBy, null, 1);
        return TaskSteps.standing(new Official("me", "我", Set.of(role), Set.of(unit), true), work);
    }
}
