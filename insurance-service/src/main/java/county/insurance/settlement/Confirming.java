package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.step.FourEyes;
import county.platform.time.BusinessTime;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The insurer confirms a settlement. Nobody confirms what rests on anything that they made themselves.
 */
@Service
public class Confirming {

    private final Settlements settlements;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Payouts payouts;

    Confirming(Settlements settlements, AuditTrail audit, BusinessTime time, Payouts payouts) {
        this.payouts = payouts;
        this.settlements = settlements;
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
                                throw Refused.sameHand("您经手过这次结算所依据的清单、承保、出栏数量或价格，须由另一人确认。");
                            }
                        })
                        .then(Mono.defer(() -> {
                            if (!before.state().equals("run")) {
                                throw Refused.conflict("这次结算已经确认，请刷新后再看。");
                            }
                            FourEyes.mustBeAnother(official, "结算由您本人运行，须由另一人确认。", before.runBy());
                            return settlements.confirm(id, version, time.today(), official.username());
                        }))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(payouts.remaining(id))
                        .filter(left -> left.policies() == 0)
                        .flatMap(none -> settlements.paid(id, time.today())));
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
    public Mono<Void> mustUnderwrite(Official official, Settlement settlement) {
        return settlements
                .isUnderwrittenBy(settlement.scheme(), official.unitArray())
                .filter(own -> own)
                .switchIfEmpty(Mono.error(() -> Refused.forbidden("这个方案的保险单不全由本机构承保，不能办理。")))
                .then();
    }
}
