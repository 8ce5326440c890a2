package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The insurer confirms a settlement; Development and Reform publishes its results. Nobody confirms what rests on anything
 * that they made themselves, nor publishes what they have confirmed or paid.
 */
@Service
class Confirming {

    private final Settlements settlements;
    private final PayoutPayments payments;
    private final Results results;
    private final AuditTrail audit;
    private final BusinessTime time;

    Confirming(Settlements settlements, PayoutPayments payments, Results results, AuditTrail audit, BusinessTime time) {
        this.settlements = settlements;
        this.payments = payments;
        this.results = results;
        this.audit = audit;
        this.time = time;
    }

    /** Where nothing is to be paid it is paid with that. */
    @Transactional
    Mono<Settlement> confirm(Official official, long id, int version) {
        SettlementRoles.mustBeInsurer(official);
        return change(
                official,
                "confirm",
                id,
                before -> mustUnderwrite(official, before)
                        .then(settlements.hadAHandIn(before.scheme(), official.username()))
                        .doOnNext(made -> {
                            if (made) {
                                throw Refused.forbidden("您经手过这次结算所依据的清单、承保、出栏数量或价格，须由另一人确认。");
                            }
                        })
                        .then(Mono.defer(() -> {
                            if (!before.state().equals("run")) {
                                throw Refused.conflict("这次结算已经确认，请刷新后再看。");
                            }
                            if (before.runBy().equals(official.username())) {
                                throw Refused.forbidden("结算由您本人运行，须由另一人确认。");
                            }
                            return settlements.confirm(id, version, time.today(), official.username());
                        }))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(payments.remaining(id))
                        .filter(left -> left.policies() == 0)
                        .flatMap(none -> settlements.paid(id, time.today())));
    }

    /** Transfers that the bank returned do not hold up the results; anything else that is unpaid does. */
    @Transactional
    Mono<Settlement> publish(Official official, long id, int version) {
        SettlementRoles.mustBeOfficer(official);
        return change(
                official,
                "publish",
                id,
                before -> settlements
                        .paidOrConfirmed(id, official.username())
                        .doOnNext(own -> {
                            if (own) {
                                throw Refused.forbidden("这次结算由您本人确认或登记付款，须由另一人公布结果。");
                            }
                        })
                        .then(payments.remaining(id))
                        .doOnNext(left -> {
                            if (!before.isConfirmed()) {
                                throw Refused.againstRule("id", "承保机构还没有确认这次结算，不能公布结果。");
                            }
                            if (left.policies() > left.failed()) {
                                throw Refused.againstRule(
                                        "id", "还有 " + (left.policies() - left.failed()) + " 份保险单没有支付，支付完毕后再公布结果。");
                            }
                        })
                        .then(settlements.publish(id, version, time.today(), official.username()))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(results.addUp(id)));
    }

    private Mono<Settlement> change(Official official, String action, long id, Function<Settlement, Mono<?>> changing) {
        return settlements
                .lock(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")))
                .flatMap(before -> changing.apply(before)
                        .then(settlements.find(id))
                        .flatMap(after -> audit.record(
                                        official,
                                        action,
                                        "settlement",
                                        Long.toString(id),
                                        official.units().stream().findFirst().orElse(null),
                                        before,
                                        after)
                                .thenReturn(after)));
    }

    /** Decision: one insurer underwrites the whole of a scheme; a settlement of several is nobody's to confirm or pay. */
    Mono<Void> mustUnderwrite(Official official, Settlement settlement) {
        return settlements
                .isUnderwrittenBy(settlement.scheme(), official.unitArray())
                .filter(own -> own)
                .switchIfEmpty(Mono.error(() -> Refused.forbidden("这个方案的保险单不全由本机构承保，不能办理。")))
                .then();
    }
}
