package county.insurance.claim;

import county.insurance.duty.InsuranceDuty;
import county.insurance.scheme.SeasonLock;
import county.insurance.settlement.Payouts;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The township or the insurer records a dispute; Development and Reform takes it to the price certification and closes
 * it, never who recorded it. What it adjusts counts as given for every later settlement.
 */
@Service
class Disputing {

    private final Disputes disputes;
    private final SeasonLock lock;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Payouts payouts;

    Disputing(Disputes disputes, SeasonLock lock, AuditTrail audit, BusinessTime time, Payouts payouts) {
        this.payouts = payouts;
        this.disputes = disputes;
        this.lock = lock;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<Dispute> raise(
            Official official,
            long settlement,
            long policy,
            LocalDate raisedOn,
            String claim,
            @Nullable BigDecimal claimed) {
        return disputes.payout(settlement, policy)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算中的这份保险单")))
                .doOnNext(payout -> {
                    DisputeRules.mustRaise(official, payout.township(), payout.insurer());
                    DisputeRules.mustBeDisputable(payout, raisedOn, time.today());
                })
                .flatMap(payout -> disputes.add(
                                settlement,
                                policy,
                                payout.township(),
                                raisedOn,
                                claim.strip(),
                                claimed,
                                official.username())
                        .switchIfEmpty(Mono.error(DisputeRules::twin))
                        .flatMap(disputes::find))
                .flatMap(made -> recorded(official, "raise", null, made));
    }

    @Transactional
    Mono<Dispute> certify(Official official, long id, int version, String note) {
        official.mustHave(InsuranceDuty.DECIDES_DISPUTES);
        return change(official, "certify", id, before -> {
            DisputeRules.mustCertify(official, before);
            return disputes.certify(id, version, note.strip(), time.today(), official.username());
        });
    }

    /** Settlements of the scheme wait meanwhile, so that each adjustment is counted once. */
    @Transactional
    Mono<Dispute> close(
            Official official, long id, int version, String outcome, String document, @Nullable BigDecimal adjusted) {
        official.mustHave(InsuranceDuty.DECIDES_DISPUTES);
        return disputes.find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项争议")))
                .flatMap(seen -> lock.take(seen.scheme()))
                .then(change(official, "close", id, before -> {
                    DisputeRules.mustClose(official, before);
                    return disputes.payout(before.settlement(), before.policy())
                            .doOnNext(payout -> DisputeRules.mustBeAChange(adjusted, payout))
                            .flatMap(payout -> disputes.close(
                                            id,
                                            version,
                                            outcome.strip(),
                                            document.strip(),
                                            adjusted,
                                            payout,
                                            time.today(),
                                            official.username())
                                    .flatMap(rows -> rows == 1 && adjusted != null
                                            ? payouts.adjust(
                                                    id,
                                                    before.settlement(),
                                                    before.policy(),
                                                    adjusted.subtract(payout.given()))
                                            : Mono.just(rows)));
                }));
    }

    private Mono<Dispute> change(Official official, String action, long id, Function<Dispute, Mono<Long>> changing) {
        return disputes.lock(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项争议")))
                .flatMap(before -> changing.apply(before)
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(Mono.defer(() -> disputes.find(id)))
                        .flatMap(after -> recorded(official, action, before, after)));
    }

    private Mono<Dispute> recorded(Official official, String action, @Nullable Dispute before, Dispute after) {
        return audit.record(official, action, "dispute", Long.toString(after.id()), after.township(), before, after)
                .thenReturn(after);
    }
}
