package county.insurance.claim;

import county.insurance.settlement.Payouts;
import county.insurance.settlement.Payouts.Remaining;
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
                .flatMap(before -> mustBeAnothers(official, before)
                        .then(payouts.remaining(id))
                        .doOnNext(left -> mustBePaid(before, left))
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

    private Mono<Void> mustBeAnothers(Official official, Settlement settlement) {
        return payments.hasPaid(settlement.id(), official.username())
                .doOnNext(paid -> {
                    if (paid || official.username().equals(settlement.confirmedBy())) {
                        throw Refused.forbidden("这次结算由您本人确认或登记付款，须由另一人公布结果。");
                    }
                })
                .then();
    }

    private static void mustBePaid(Settlement settlement, Remaining left) {
        if (!settlement.isConfirmed()) {
            throw Refused.againstRule("id", "承保机构还没有确认这次结算，不能公布结果。");
        }
        if (left.policies() > left.failed()) {
            throw Refused.againstRule("id", "还有 " + (left.policies() - left.failed()) + " 份保险单没有支付，支付完毕后再公布结果。");
        }
    }
}
