package county.planning.overview;

import static county.planning.evaluation.Status.ACHIEVED;
import static county.planning.evaluation.Status.AT_RISK;
import static county.planning.evaluation.Status.NO_DATA;
import static county.planning.evaluation.Status.OFF_TRACK;
import static county.planning.evaluation.Status.ON_TRACK;

import county.planning.evaluation.Status;
import county.planning.indicator.Indicator;
import county.planning.monitoring.MonitoredIndicator;
import county.planning.monitoring.MonitoredPlan;
import county.planning.observation.Observation;
import county.platform.access.Module;
import county.platform.period.Period;
import county.platform.period.PeriodFigures;
import county.platform.summary.Figure;
import county.platform.summary.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The plan in figures for the cockpit: its headline, how many indicators stand how, the binding ones apart, and what is
 * wrong with the data. Only approved values count in any of them.
 */
record PlanFigures(MonitoredPlan plan, int findings, List<Period> periods, LocalDate today) {

    PlanFigures {
        periods = List.copyOf(periods);
    }

    /** Achieved and on track is done, off track is late, no data is open; nothing where every year is over. */
    Tally tally() {
        if (!PeriodFigures.counts(periods)) {
            return Tally.NONE;
        }
        return new Tally(
                plan.count(PlanFigures::any, ACHIEVED, ON_TRACK),
                plan.count(PlanFigures::any, OFF_TRACK),
                plan.count(PlanFigures::any, AT_RISK),
                plan.count(PlanFigures::any, NO_DATA));
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        plan.headline().map(this::headline).ifPresent(figures::add);
        for (Status status : Status.values()) {
            figures.add(count(
                    status.key(),
                    "指标" + status.label(),
                    PlanFigures::any,
                    stateOf(status),
                    "?status=" + status.key(),
                    status));
        }
        figures.add(count("binding-on-course", "约束性指标达成或正常", Indicator::binding, "ok", "", ACHIEVED, ON_TRACK));
        figures.add(count("binding-behind", "约束性指标落后", Indicator::binding, "late", "", AT_RISK, OFF_TRACK));
        figures.add(count("binding-no-data", "约束性指标暂无数据", Indicator::binding, "none", "", NO_DATA));
        figures.add(quality());
        figures.addAll(PeriodFigures.history(Module.PLANNING, periods, today));
        return List.copyOf(figures);
    }

    private Figure headline(MonitoredIndicator item) {
        Indicator indicator = item.indicator();
        Observation value = item.judgedBy()
                .or(() -> item.values().approved().stream().findFirst())
                .orElse(null);
        String goal = "%d年目标 %s".formatted(indicator.targetYear(), indicator.quantity(indicator.target()));
        return new Figure(
                indicator.id(),
                value == null ? indicator.name() : "%s（%d年）".formatted(indicator.name(), value.period()),
                value == null ? "—" : value.value().toPlainString(),
                indicator.unit(),
                goal,
                stateOf(item.status()),
                value == null ? plan.plan().source() : sourceOf(value),
                value == null ? plan.plan().issuedOn() : value.asOf(),
                value != null && value.approved(),
                "/planning/indicators/" + indicator.id());
    }

    private Figure count(
            String key, String label, Predicate<Indicator> kind, String state, String query, Status... statuses) {
        long count = plan.count(kind, statuses);
        long of = plan.count(kind, Status.values());
        return new Figure(
                key,
                label,
                Long.toString(count),
                "项",
                "共 " + of + " 项",
                count == 0 || !PeriodFigures.counts(periods) ? "none" : state,
                plan.plan().source(),
                today,
                true,
                "/planning/indicators" + query);
    }

    private Figure quality() {
        return new Figure(
                "data-quality",
                "规划数据质量问题",
                Integer.toString(findings),
                "处",
                null,
                findings == 0 ? "ok" : "risk",
                plan.plan().source(),
                plan.plan().issuedOn(),
                true,
                "/planning/quality");
    }

    private static boolean any(Indicator indicator) {
        return true;
    }

    private static String sourceOf(Observation value) {
        return value.location() == null ? value.source() : value.source() + " " + value.location();
    }

    private static String stateOf(Status status) {
        return switch (status) {
            case ACHIEVED, ON_TRACK -> "ok";
            case AT_RISK -> "risk";
            case OFF_TRACK -> "late";
            case NO_DATA -> "none";
        };
    }
}
