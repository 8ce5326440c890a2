package county.disclosure.overview;

import county.disclosure.overview.PlanInForce.CountingPlan;
import county.platform.summary.Figure;
import county.platform.summary.Tally;
import county.platform.work.UnitProgress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The plan's progress as figures for the cockpit. */
record PlanFigures(CountingPlan plan, Tally tally, long submitted, LocalDate today) {

    private static final String REGISTER = "政务公开任务办理台账";

    static PlanFigures of(CountingPlan plan, List<UnitProgress> units, LocalDate today) {
        return new PlanFigures(
                plan,
                UnitProgress.total(units),
                units.stream().mapToLong(UnitProgress::handedIn).sum(),
                today);
    }

    List<Figure> all() {
        return List.of(
                new Figure(
                        key("tasks"),
                        plan.year() + " 年政务公开任务",
                        Long.toString(plan.tasks()),
                        "项",
                        null,
                        "none",
                        plan.source(),
                        plan.issuedOn(),
                        true,
                        link("")),
                counted("accepted-share", "任务办结率", acceptedShare(), "%", "none", true, "&state=accepted"),
                counted(
                        "overdue",
                        "逾期未办结（按单位计）",
                        Long.toString(tally.late()),
                        "项次",
                        tally.late() == 0 ? "ok" : "late",
                        true,
                        "&state=overdue"),
                counted(
                        "submitted",
                        "已提交待审核（按单位计）",
                        Long.toString(submitted),
                        "项次",
                        submitted == 0 ? "ok" : "none",
                        false,
                        "&state=submitted"));
    }

    /** Accepted in percent of all units' work, to one decimal: 1 of 8 is 12.5, 1 of 16 is 6.3; without work, 0.0. */
    String acceptedShare() {
        long total = tally.done() + tally.late() + tally.atRisk() + tally.open();
        return total == 0
                ? "0.0"
                : BigDecimal.valueOf(tally.done() * 100)
                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private Figure counted(
            String key, String label, String value, String unit, String state, boolean approved, String query) {
        return new Figure(
                key(key), plan.year() + " 年" + label, value, unit, null, state, REGISTER, today, approved, link(query));
    }

    private String key(String key) {
        return key + "-" + plan.year();
    }

    private String link(String query) {
        return "/disclosure/tasks?year=" + plan.year() + query;
    }
}
