package county.planning.monitoring;

import county.planning.evaluation.Evaluation;
import county.planning.evaluation.Status;
import county.planning.indicator.Indicator;
import county.planning.observation.Observation;
import county.planning.observation.Timeline;
import county.planning.plan.Plan;
import county.planning.plan.UndatedValues;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An indicator with its values and how it stands by those that are approved. */
public record MonitoredIndicator(Indicator indicator, Timeline values, Evaluation evaluation) {

    static MonitoredIndicator of(Plan plan, Indicator indicator, List<Observation> versions) {
        Timeline values = new Timeline(versions);
        List<Observation> judged = values.approved().stream()
                .filter(value -> counts(plan.undatedValues(), indicator, value))
                .toList();
        Evaluation evaluation = Evaluation.of(
                indicator.goal(), judged.stream().map(Observation::reading).toList(), plan.evaluationRule());
        return new MonitoredIndicator(indicator, values, evaluation);
    }

    public Status status() {
        return evaluation.status();
    }

    /** The value that it is judged by, or nothing when it has no data. */
    public Optional<Observation> judgedBy() {
        var measured = evaluation.measured();
        return measured == null
                ? Optional.empty()
                : values.approved().stream()
                        .filter(value -> value.period() == measured.reading().year())
                        .findFirst();
    }

    /** What a reader should know about the status, or null. */
    @Nullable
    String note() {
        if (status() != Status.NO_DATA) {
            return judgedBy().map(Observation::periodNote).orElse(null);
        }
        if (!values.pending().isEmpty()) {
            return "已有数值待审核，审核通过后评价。";
        }
        return values.approved().stream().anyMatch(Observation::undated) ? "文中数值未注明年份，且不足以表明基准年以后的变化，暂不评价。" : null;
    }

    private static boolean counts(UndatedValues rule, Indicator indicator, Observation value) {
        return !value.undated()
                || switch (rule) {
                    case COUNT -> true;
                    case IGNORE -> false;
                    case COUNT_UNLESS_BASE ->
                        indicator.base() == null || value.value().compareTo(indicator.base()) != 0;
                };
    }
}
