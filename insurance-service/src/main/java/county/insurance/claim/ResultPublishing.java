package county.insurance.claim;

import county.insurance.settlement.Payouts;
import county.insurance.settlement.Results;
import county.insurance.settlement.Settlement;
import county.insurance.settlement.SettlementRoles;
import county.insurance.settlement.Settlements;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Development and Reform publishes the results of a settlement; nobody publishes what they have confirmed or paid. */
@Service
class ResultPublishing {

    private final Settlements settlements;
    private final Payouts payouts;
    private final PayoutPayments payments;
    private final Results results;
    private final AuditTrail audit;
    private final BusinessTime time;

    ResultPublishing(
            Settlements settlements,
            Payouts payouts,
            PayoutPayments payments,
            Results results,
            AuditTrail audit,
            BusinessTime time) {
        this.settlements = settlements;
        this.payouts = payouts;
        this.payments = payments;
        this.results = results;
        this.audit = audit;
        this.time = time;
    }

    /** Transfers that the bank returned do not hold up the results; anything else that is unpaid does. */
    @Transactional
    Mono<Settlement> publish(Official official, long id, int version) {
        SettlementRoles.mustBeOfficer(official);
        return settlements
                .lock(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")))
                .flatMap(before -> Mono.zip(payouts.remaining(id), payments.hasPaid(id, official.username()))
                        .doOnNext(read -> ClaimRules.mustPublish(official, before, read.getT1(), read.getT2()))
                        .then(settlements.publish(id, version, time.today(), official.username()))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(results.addUp(id))
                        .then(settlements.find(id))
                        .flatMap(after -> audit.record(
                                        official,
                                        "publish",
                                        "settlement",
                                        Long.toString(id),
                                        official.units().stream().findFirst().orElse(null),
                                        before,
                                        after)
                                .thenReturn(after)));
    }
}
