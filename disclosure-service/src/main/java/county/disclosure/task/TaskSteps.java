package county.disclosure.task;

import static county.disclosure.task.TaskState.ACCEPTED;
import static county.disclosure.task.TaskState.IN_PROGRESS;
import static county.disclosure.task.TaskState.NOT_STARTED;
import static county.disclosure.task.TaskState.RETURNED;
import static county.disclosure.task.TaskState.SUBMITTED;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.step.Move;
import county.platform.step.Standing;
import county.platform.step.Steps;
import county.platform.step.Who;
import java.util.List;
import java.util.Set;

/**
 * How a unit's work on a task moves on: the unit reports, the disclosure office reviews, and never the same person does
 * both (four eyes).
 */
final class TaskSteps {

    /** The unit's own people tell how far they are, or submit. */
    private static final Move<TaskState> REPORT = Move.of(
            "report",
            Set.of(NOT_STARTED, IN_PROGRESS, RETURNED),
            Set.of(IN_PROGRESS, SUBMITTED),
            Who.OF_THE_UNIT.and(Who.having(Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER, Role.DISCLOSURE_OFFICE)),
            "只有责任单位自己的工作人员可以填报。",
            state -> state == ACCEPTED ? "这项任务已经审核通过，不能再修改。" : "材料已经提交，正在等待审核，审核前不能修改。");

    /** The disclosure office accepts, or returns. */
    private static final Move<TaskState> REVIEW = Move.of(
                    "review",
                    Set.of(SUBMITTED),
                    Set.of(ACCEPTED, RETURNED),
                    Who.having(Role.DISCLOSURE_OFFICE),
                    "只有政务公开主管部门可以审核。",
                    state -> state == ACCEPTED ? "这项任务已经审核通过，不能再修改。" : "责任单位还没有提交材料，不能审核。")
            .fourEyes("不能审核自己提交的材料，请由另一位同事审核。");

    static final Steps<TaskState> ALL = Steps.of(NOT_STARTED, "办理状态不能改回“未开始”。", List.of(REPORT, REVIEW));

    private TaskSteps() {}

    static Standing standing(Official official, UnitWork work) {
        return Standing.of(official, work.unit(), work.submittedBy());
    }
}
