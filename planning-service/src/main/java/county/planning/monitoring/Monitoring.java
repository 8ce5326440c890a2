package county.planning.monitoring;

import county.planning.indicator.Indicators;
import county.planning.observation.Observations;
import county.planning.plan.Plans;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Brings indicators, values and rules together; whoever may enter the module may read all of it. */
@Service
public class Monitoring {

    private final Plans plans;
    private final Indicators indicators;
    private final Observations observations;

    Monitoring(Plans plans, Indicators indicators, Observations observations) {
        this.plans = plans;
        this.indicators = indicators;
        this.observations = observations;
    }

    /** The plan in force, or nothing when none has been entered. */
    public Mono<MonitoredPlan> newest() {
        return plans.newest()
                .flatMap(plan -> Mono.zip(
                                indicators.ofPlan(plan.id()),
                                observations.ofPlan(plan.id()).collectList())
                        .map(parts -> MonitoredPlan.of(plan, parts.getT1(), parts.getT2())));
    }

    /** One indicator with its plan, or nothing for an unknown one. */
    Mono<MonitoredPlan> ofIndicator(String id) {
        return indicators
                .withId(id)
                .flatMap(indicator -> Mono.zip(
                                plans.findById(indicator.plan()),
                                observations.ofIndicator(id).collectList())
                        .map(parts -> MonitoredPlan.of(parts.getT1(), List.of(indicator), parts.getT2())));
    }
}
