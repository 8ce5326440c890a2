package county.insurance.enrolment;

import county.insurance.duty.InsuranceDuty;
import county.insurance.policy.Contracts;
import county.insurance.policy.Policies;
import county.insurance.policy.Policy;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.insurance.subsidy.Ledger;
import county.insurance.subsidy.Refunds;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The bureau that reviews enrolment ends a contract, as after false or double enrolment; the books follow, and the
 * farmer's share is to be given back.
 */
@Service
class Terminating {

    private final Ledger ledger;
    private final Refunds refunds;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Policies policies;
    private final Contracts contracts;
    private final SeasonLock season;
    private final SeasonProgress progress;

    Terminating(
            Ledger ledger,
            Refunds refunds,
            AuditTrail audit,
            BusinessTime time,
            Policies policies,
            Contracts contracts,
            SeasonLock season,
            SeasonProgress progress) {
        this.progress = progress;
        this.season = season;
        this.policies = policies;
        this.contracts = contracts;
        this.ledger = ledger;
        this.refunds = refunds;
        this.audit = audit;
        this.time = time;
    }

    /** Ends a policy today; refuses one that has ended, and one that a settlement has paid for. */
    @Transactional
    Mono<Void> terminate(Official official, long policy, int version, String reason, String document) {
        official.mustHave(InsuranceDuty.REVIEWS_ENROLMENT);
        return policies.find(official, policy)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .flatMap(before -> terminate(official, before, version, reason, document));
    }

    private Mono<Void> terminate(Official official, Policy before, int version, String reason, String document) {
        String why = reason.strip() + "（" + document.strip() + "）";
        return contracts
                .schemeOf(before.id())
                .flatMap(scheme -> season.take(scheme).then(Mono.defer(() -> progress.isSettled(scheme))))
                .doOnNext(settled -> TerminationRule.mustTerminate(official, before.endedOn(), settled))
                .flatMap(open -> contracts.end(before.id(), version, why, time.today()))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> Refused.conflict("该保险单已解除、已结算，或刚刚被别人修改过，请刷新后核对。")))
                .then(ledger.reverse(
                        before.id(), why, time.today(), official.username(), OffsetDateTime.now(time.clock())))
                .then(refunds.afterTermination(before.id(), why, time.today(), official.username()))
                .then(audit.record(
                        official,
                        "terminate",
                        "policy",
                        Long.toString(before.id()),
                        official.unitWith(InsuranceDuty.REVIEWS_ENROLMENT),
                        before,
                        Map.of("reason", reason, "document", document)));
    }
}
