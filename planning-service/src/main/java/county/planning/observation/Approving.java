package county.planning.observation;

import county.planning.indicator.Indicators;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.step.Ruling;
import county.platform.time.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A second pair of eyes: somebody of the responsible unit approves what a colleague has entered. */
@Service
class Approving {

    private final Observations observations;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final BusinessTime time;

    Approving(Observations observations, Indicators indicators, AuditTrail audit, BusinessTime time) {
        this.observations = observations;
        this.indicators = indicators;
        this.audit = audit;
        this.time = time;
    }

    /** Approves this version; refuses who entered it, and a version that is approved already or no longer the newest. */
    @Transactional
    Mono<Observation> approve(Official official, long id, int version) {
        return observations
                .findById(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条观测值")))
                .flatMap(before -> indicators
                        .withId(before.indicator())
                        .doOnNext(indicator ->
                                mustBeGranted(ApprovalSteps.approval(before, indicator.responsible(), official)))
                        .flatMap(indicator -> store(official, before, version, indicator.responsible())));
    }

    private static void mustBeGranted(Ruling ruling) {
        switch (ruling) {
            case Ruling.Granted granted -> {}
            case Ruling.NotNow late -> throw Refused.conflict(); // somebody else was faster
            case Ruling.NotYours refusal -> throw Refused.forbidden(refusal.reason());
            case Ruling.SameHand refusal -> throw Refused.sameHand(refusal.reason());
        }
    }

    private Mono<Observation> store(Official official, Observation before, int version, String unit) {
        return observations
                .approve(before.id(), version, official.username(), time.today())
                .filter(count -> count == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then(observations.findById(before.id()))
                .flatMap(after -> audit.record(
                                official, "approve", "observation", Long.toString(after.id()), unit, before, after)
                        .thenReturn(after));
    }
}
