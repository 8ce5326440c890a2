package county.planning.quality;

import county.planning.indicator.Indicators;
import county.planning.observation.Observations;
import county.planning.plan.Plan;
import county.planning.plan.Plans;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Looks through the plan in force for contradictions. */
@Service
public class Quality {

    private final Plans plans;
    private final Indicators indicators;
    private final Observations observations;

    Quality(Plans plans, Indicators indicators, Observations observations) {
        this.plans = plans;
        this.indicators = indicators;
        this.observations = observations;
    }

    /** How many findings there are. */
    public Mono<Integer> count() {
        return report().map(report -> report.items().size());
    }

    Mono<Report> report() {
        return plans.newest().flatMap(this::report);
    }

    private Mono<Report> report(Plan plan) {
        return Mono.zip(
                        indicators.ofPlan(plan.id()),
                        observations.ofPlan(plan.id()).collectList(),
                        indicators.statedAgain(plan.id()))
                .map(parts -> new Report(
                        plan.name(), plan.source(), Findings.in(parts.getT1(), parts.getT2(), parts.getT3())));
    }

    record Report(String plan, String source, List<Finding> items) {}
}
