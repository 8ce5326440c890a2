package county.disclosure.task;

import static county.disclosure.task.TaskState.ACCEPTED;
import static county.disclosure.task.TaskState.IN_PROGRESS;
import static county.disclosure.task.TaskState.NOT_STARTED;
import static county.disclosure.task.TaskState.RETURNED;
import static county.disclosure.task.TaskState.SUBMITTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a unit's work on a task moves on: the unit reports, the disclosure office reviews, and never the same person does
 * both (four eyes).
 */
enum Move {
    /** The unit's own people tell how far they are, or submit. */
    REPORT(EnumSet.of(NOT_STARTED, IN_PROGRESS, RETURNED), EnumSet.of(IN_PROGRESS, SUBMITTED)),
    /** The disclosure office accepts, or returns. */
    REVIEW(EnumSet.of(SUBMITTED), EnumSet.of(ACCEPTED, RETURNED));

    @SuppressWarnings("ImmutableEnumChecker") // nobody else holds them
    private final Set<TaskState> from;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<TaskState> to;

    Move(Set<TaskState> from, Set<TaskState> to) {
        this.from = from;
        this.to = to;
    }

    /** The move that ends in this state; none ends in "not started". */
    static Optional<Move> to(TaskState state) {
        return Stream.of(values()).filter(move -> move.to.contains(state)).findFirst();
    }

    /** Whether somebody of this standing may bring the work from one state to another. */
    static Ruling rule(TaskState from, TaskState to, Standing standing) {
        return to(to).map(move -> move.ruling(from, standing))
                .orElseGet(() -> new Ruling.AgainstRule("办理状态不能改回“未开始”。"));
    }

    /** The states to which somebody of this standing may bring the work now. */
    static List<TaskState> open(TaskState from, Standing standing) {
        return Stream.of(TaskState.values())
                .filter(to -> rule(from, to, standing) instanceof Ruling.Granted)
                .toList();
    }

    private Ruling ruling(TaskState state, Standing standing) {
        if (this == REPORT && !standing.reports()) {
            return new Ruling.NotYours("只有责任单位自己的工作人员可以填报。");
        }
        if (this == REVIEW && !standing.reviews()) {
            return new Ruling.NotYours("只有政务公开主管部门可以审核。");
        }
        if (!from.contains(state)) {
            return new Ruling.AgainstRule(wrongMoment(state));
        }
        if (this == REVIEW && standing.submitted()) {
            return new Ruling.AgainstRule("不能审核自己提交的材料，请由另一位同事审核。");
        }
        return new Ruling.Granted();
    }

    private String wrongMoment(TaskState state) {
        if (state == ACCEPTED) {
            return "这项任务已经审核通过，不能再修改。";
        }
        return this == REPORT ? "材料已经提交，正在等待审核，审核前不能修改。" : "责任单位还没有提交材料，不能审核。";
    }

    /** The answer to somebody who wants to make a move. */
    sealed interface Ruling {

        record Granted() implements Ruling {}

        /** The move is for somebody else to make. */
        record NotYours(String reason) implements Ruling {}

        /** The move is theirs to make, but not now, or not by this person. */
        record AgainstRule(String reason) implements Ruling {}
    }
}
