package county.platform.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.CommonDuty;
import county.platform.access.Role;
import county.platform.importing.list.Listed;
import county.platform.label.Label;
import county.platform.label.Labelled;
import county.platform.problem.FieldProblem;
import county.platform.step.Mover;
import county.platform.step.Steps;
import county.platform.step.Who;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bees in one place, as they stand. */
record Hive(
        long id,
        String unit,
        @Listed("单位") String unitName,
        @JsonUnwrapped Entered entry,
        @Listed("状态") State state,
        @Listed("成活箱数") @Nullable Integer livingBoxes,
        @Listed("说明") @Nullable String note,
        @JsonIgnore String enteredBy,
        @JsonIgnore @Nullable String seenBy,
        @JsonIgnore @Nullable String recognisedBy,
        int version)
        implements Registered<Hive.State> {

    /** What its keeper's unit enters. */
    record Entered(
            @Listed(value = "年度", least = "2000", most = "2100")
            Integer year,

            @Listed("地点、蜂场") String place,
            @Listed(value = "箱数", least = "1") Integer boxes,
            @Listed("产蜜量") @Nullable BigDecimal honey,
            @Listed("蜂种") Kind kind)
            implements Entry {

        @Override
        public List<FieldProblem> faults() {
            return kind == Kind.NATIVE && boxes > 100
                    ? List.of(new FieldProblem("boxes", "中蜂一处不超过 100 箱。"))
                    : List.of();
        }
    }

    enum Kind implements Labelled {
        @Label("中蜂")
        NATIVE,
        @Label("西蜂")
        WESTERN
    }

    enum State implements Labelled {
        @Label("已上报")
        REPORTED,
        @Label("已查看")
        SEEN,
        @Label("已认定")
        RECOGNISED,
        @Label("已撤回")
        GONE;

        private static final Mover<State> UNIT =
                Mover.of(Who.OF_THE_UNIT.and(Who.having(Role.TOWNSHIP_CLERK)), "由所在镇街办理。", "蜂场");
        private static final Mover<State> BUREAU = Mover.of(Who.withDuty(CommonDuty.LEADS), "由牵头部门办理。", "蜂场");

        static final Steps<State> STEPS = Steps.of(
                REPORTED,
                "不能改成这个状态。",
                List.of(
                        UNIT.move("change", REPORTED, REPORTED, SEEN),
                        UNIT.move("withdraw", GONE, REPORTED),
                        BUREAU.move("see", SEEN, REPORTED).fourEyes("不能查看自己上报的蜂场。"),
                        BUREAU.move("recognise", RECOGNISED, SEEN).fourEyes("不能认定自己查看的蜂场。")));
    }

    /** What is decided on it. */
    record Decided(
            @Listed("办理结果") State state,
            @Listed("成活箱数") @Found("seen") @Nullable Integer livingBoxes,
            @Listed("说明") @Nullable String note)
            implements Decision<Hive, State> {

        @Override
        public List<FieldProblem> faults(Hive hive) {
            return FieldProblem.all(FieldProblem.unless(
                    state != State.SEEN
                            || (livingBoxes != null
                                    && livingBoxes <= hive.entry().boxes()),
                    "livingBoxes",
                    "请填写成活箱数，不大于上报箱数。"));
        }
    }

    record Sums(long boxes, long living) {}
}
