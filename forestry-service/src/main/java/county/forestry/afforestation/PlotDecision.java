package county.forestry.afforestation;

import static county.platform.problem.FieldProblem.all;
import static county.platform.problem.FieldProblem.unless;
import static county.platform.request.Decimal.atMost;
import static county.platform.request.Decimal.same;

import county.platform.importing.list.Listed;
import county.platform.problem.FieldProblem;
import county.platform.register.Decision;
import county.platform.register.Found;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step after the report: withdrawn by the unit, or verified, accepted or returned by an officer. */
record PlotDecision(
        @Listed("办理结果") PlotState state,
        @Listed("核实面积") @Found("verified") @Nullable BigDecimal verifiedArea,
        @Listed("不合格面积") @Found("verified") @Nullable BigDecimal unqualifiedArea,

        @Listed(value = "每公顷成活株数", most = "99999") @Found("verified") @Nullable
        Integer livingDensity,

        @Listed("合格面积") @Found("accepted") @Nullable BigDecimal passedArea,
        @Listed(value = "说明", longest = 500) @Nullable String note)
        implements Decision<Plot, PlotState> {

    @Override
    public List<FieldProblem> faults(Plot plot) {
        BigDecimal area = plot.entry().area();
        BigDecimal good = plot.good();
        boolean silent = note == null || note.isBlank();
        return switch (state) {
            case VERIFIED ->
                all(
                        unless(atMost(verifiedArea, area), "verifiedArea", "请填写核实面积，不大于上报面积。"),
                        unless(atMost(unqualifiedArea, verifiedArea), "unqualifiedArea", "请填写不合格面积，没有的填 0，不大于核实面积。"),
                        unless(livingDensity != null, "livingDensity", "请填写每公顷成活株数。"),
                        unless(
                                !silent || (same(verifiedArea, area) && same(unqualifiedArea, BigDecimal.ZERO)),
                                "note",
                                "有未核实或不合格面积的，请写明原因。"));
            case ACCEPTED ->
                all(
                        unless(atMost(passedArea, good), "passedArea", "请填写合格面积，不大于核实面积减去不合格面积。"),
                        unless(
                                lives(plot) || same(passedArea, BigDecimal.ZERO),
                                "passedArea",
                                "成活率不足，当年不计入合格面积：请填 0，或退回补植。"),
                        unless(!silent || same(passedArea, good), "note", "合格面积少于核实合格面积的，请写明原因。"));
            case RETURNED -> all(unless(!silent, "note", "请写明退回的原因。"));
            case REPORTED -> List.of(new FieldProblem("state", "请在登记表中修改后上报。"));
            case WITHDRAWN -> List.of();
        };
    }

    private static boolean lives(Plot plot) {
        return plot.survival() != null && plot.survival().outcome().equals("pass");
    }
}
