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
                before -> standing(official, before)
                        .doOnNext(standing -> ConfirmRules.mustConfirm(official, before, standing))
                        .then(Mono.defer(() -> settlements.confirm(id, version, time.today(), official.username())))
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

    /** What somebody is to a settlement that an insurer confirms and pays. */
    public Mono<InsurerStanding> standing(Official official, Settlement settlement) {
        return Mono.zip(
                        settlements.isUnderwrittenBy(settlement.scheme(), official.unitArray()),
                        settlements.hadAHandIn(settlement.scheme(), official.username()))
                .map(read -> new InsurerStanding(read.getT1(), read.getT2()));
    }
}
