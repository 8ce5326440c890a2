package county.planning.observation;

import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.step.Move;
import county.platform.step.Ruling;
import county.platform.step.Standing;
import county.platform.step.Steps;
import county.platform.step.Who;
import java.util.List;
import java.util.Set;

/** How a reported value comes to count: a colleague of who entered it approves it, once. */
final class ApprovalSteps {

    private enum State {
        WAITING,
        APPROVED
    }

    private static final Move<State> APPROVE = Move.of(
                    "approve",
                    Set.of(State.WAITING),
                    Set.of(State.APPROVED),
                    Who.OF_THE_UNIT,
                    "您只能查看和办理本单位的数据。",
                    state -> "这个数值已经审核通过。")
            .fourEyes("这个数值是您录入的，须由本单位的另一位同事审核。");

    private static final Steps<State> ALL = Steps.of(State.WAITING, "审核通过的数值不能改回待审核。", List.of(APPROVE));

    private ApprovalSteps() {}

    /** @param responsible the unit that answers for the indicator */
    static Ruling approval(Observation observation, String responsible, Official official) {
        return ALL.rule(
                state(observation), State.APPROVED, Standing.of(official, responsible, observation.enteredBy()));
    }

    /**
     * What somebody may do with a value.
     *
     * @param newest whether no later version has taken its place
     */
    static List<Act> acts(Observation observation, String responsible, boolean newest, Official official) {
        return newest
                ? ALL.acts(state(observation), Standing.of(official, responsible, observation.enteredBy()))
                : List.of();
    }

    private static State state(Observation observation) {
        return observation.approved() ? State.APPROVED : State.WAITING;
    }
}
