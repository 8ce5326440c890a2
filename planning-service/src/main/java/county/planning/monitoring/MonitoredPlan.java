package county.planning.monitoring;

import county.planning.evaluation.Status;
import county.planning.indicator.Indicator;
import county.planning.observation.Observation;
import county.planning.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A plan with all its indicators, in the document's order. */
public record MonitoredPlan(Plan plan, List<MonitoredIndicator> items) {

    public MonitoredPlan {
        items = List.copyOf(items);
    }

    static MonitoredPlan of(Plan plan, List<Indicator> indicators, List<Observation> observations) {
        Map<String, List<Observation>> values =
                observations.stream().collect(Collectors.groupingBy(Observation::indicator));
        return new MonitoredPlan(
                plan,
                indicators.stream()
                        .map(indicator ->
                                MonitoredIndicator.of(plan, indicator, values.getOrDefault(indicator.id(), List.of())))
                        .toList());
    }

    /** How many indicators of this kind have one of these statuses. */
    public long count(Predicate<Indicator> kind, Status... statuses) {
        List<Status> counted = List.of(statuses);
        return items.stream()
                .filter(item -> kind.test(item.indicator()) && counted.contains(item.status()))
                .count();
    }

    /** The plan's figure for the cockpit, if it names one. */
    public Optional<MonitoredIndicator> headline() {
        return items.stream().filter(item -> item.indicator().headline()).findFirst();
    }
}
