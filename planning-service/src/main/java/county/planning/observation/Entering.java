package county.planning.observation;

import county.planning.indicator.Indicator;
import county.planning.indicator.Indicators;
import county.planning.plan.Plans;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The responsible unit reports a value, or revises one; it then waits for a colleague's approval. */
@Service
class Entering {

    private final Indicators indicators;
    private final Plans plans;
    private final Observations observations;
    private final AuditTrail audit;
    private final BusinessTime time;

    Entering(Indicators indicators, Plans plans, Observations observations, AuditTrail audit, BusinessTime time) {
        this.indicators = indicators;
        this.plans = plans;
        this.observations = observations;
        this.audit = audit;
        this.time = time;
    }

    /** Stores a new version; refuses it when it breaks a rule, or when somebody else has reported in the meantime. */
    @Transactional
    Mono<Observation> enter(Official official, String indicator, ObservationEntry reported) {
        return indicators
                .withId(indicator)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项指标")))
                .doOnNext(found -> ValueActs.mustEnter(official, found.responsible()))
                .flatMap(found -> load(found, reported))
                .map(Entering::decide)
                .flatMap(entry -> store(official, entry));
    }

    private Mono<Entry> load(Indicator indicator, ObservationEntry reported) {
        LocalDate today = time.today();
        return Mono.zip(
                        plans.findById(indicator.plan()),
                        observations.ofIndicator(indicator.id()).collectList())
                .map(parts -> new Entry(parts.getT1(), indicator, parts.getT2(), reported, today));
    }

    private static Entry decide(Entry entry) {
        if (entry.reported().outdated(entry.currentVersion())) {
            throw Refused.conflict();
        }
        entry.broken().ifPresent(broken -> {
            throw Refused.againstRule(broken.field(), broken.reason());
        });
        return entry;
    }

    private Mono<Observation> store(Official official, Entry entry) {
        Indicator indicator = entry.indicator();
        return observations
                .add(
                        indicator.id(),
                        entry.period(),
                        entry.currentVersion() + 1,
                        entry.value(),
                        entry.reported().source(),
                        entry.reported().note(),
                        entry.asOf(),
                        official.username(),
                        entry.today())
                .switchIfEmpty(Mono.error(Refused::conflict))
                .flatMap(observations::findById)
                .flatMap(after -> audit.record(
                                official,
                                "enter",
                                "observation",
                                Long.toString(after.id()),
                                indicator.responsible(),
                                entry.current().orElse(null),
                                after)
                        .thenReturn(after));
    }
}
