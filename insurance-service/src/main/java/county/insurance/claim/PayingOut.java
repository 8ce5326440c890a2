package county.insurance.claim;

import county.insurance.claim.FailureRequest.Returned;
import county.insurance.settlement.ConfirmRules;
import county.insurance.settlement.Confirming;
import county.insurance.settlement.Payouts;
import county.insurance.settlement.Payouts.Total;
import county.insurance.settlement.Settlement;
import county.insurance.settlement.SettlementRoles;
import county.insurance.settlement.Settlements;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The insurer records what it has transferred, batch by batch, and what the bank returned. */
@Service
public class PayingOut {

    private final Settlements settlements;
    private final PayoutPayments payments;
    private final Confirming confirming;
    private final UnitDirectory units;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Payouts payouts;

    PayingOut(
            Settlements settlements,
            PayoutPayments payments,
            Confirming confirming,
            UnitDirectory units,
            IdempotencyKeys keys,
            AuditTrail audit,
            BusinessTime time,
            Payouts payouts) {
        this.payouts = payouts;
        this.settlements = settlements;
        this.payments = payments;
        this.confirming = confirming;
        this.units = units;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** A batch as a whole, or nothing; the same key sent again changes nothing. */
    @Transactional
    Mono<Payment> pay(Official official, long settlement, String key, PaymentRequest request) {
        SettlementRoles.mustBeInsurer(official);
        String township = township(request);
        String route = "POST /api/insurance/settlements/" + settlement + "/payments";
        return keys.once(
                official,
                route,
                key,
                request,
                Payment.class,
                locked(settlement)
                        .flatMap(before -> Mono.zip(
                                        confirming.standing(official, before), payouts.remaining(settlement))
                                .flatMap(read -> {
                                    ClaimRules.mustPay(official, before, read.getT1(), read.getT2());
                                    mustBePaidBetween(before, request.paidOn(), time.today());
                                    return pay(official, before, township, request);
                                })));
    }

    private String township(PaymentRequest request) {
        String township = request.township();
        if (township == null || township.isBlank()) {
            return "";
        }
        units.mustKnow(township);
        return township;
    }

    private Mono<Settlement> locked(long id) {
        return settlements.lock(id).switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")));
    }

    private Mono<Settlement> underwritten(Official official, long id) {
        return locked(id)
                .flatMap(before -> confirming
                        .standing(official, before)
                        .doOnNext(standing -> ConfirmRules.mustUnderwrite(official, standing))
                        .thenReturn(before));
    }

    private static void mustBePaidBetween(Settlement settlement, LocalDate paidOn, LocalDate today) {
        LocalDate confirmed = settlement.confirmedOn();
        if (confirmed == null || paidOn.isAfter(today) || paidOn.isBefore(confirmed)) {
            throw Refused.againstRule("paidOn", "付款日期应在确认日 " + confirmed + " 至今天之间。");
        }
    }

    private Mono<Payment> pay(Official official, Settlement settlement, String township, PaymentRequest request) {
        if (request.amount().signum() != (request.isRefund() ? -1 : 1)) {
            throw Refused.againstRule("amount", "支付金额应大于 0；收回多付的赔款时，金额应小于 0。");
        }
        return payments.add(
                        settlement.id(),
                        township,
                        request.document().strip(),
                        request.paidOn(),
                        request.policies(),
                        request.amount(),
                        official.username(),
                        OffsetDateTime.now(time.clock()))
                .flatMap(id -> payouts.cover(id, settlement.id(), township, request.isRefund())
                        .doOnNext(total -> mustBeAsExpected(total, request))
                        .then(payouts.remaining(settlement.id()))
                        .filter(left -> left.policies() == 0)
                        .flatMap(none -> settlements.paid(settlement.id(), request.paidOn()))
                        .then(payments.find(id)))
                .flatMap(made -> audit.record(
                                official,
                                "pay",
                                "settlement",
                                Long.toString(settlement.id()),
                                official.units().stream().findFirst().orElse(null),
                                null,
                                made)
                        .thenReturn(made));
    }

    private static void mustBeAsExpected(Total total, PaymentRequest request) {
        if (total.policies() != request.policies() || total.amount().compareTo(request.amount()) != 0) {
            throw Refused.conflict("待支付的已经不是您看到的数目：现在是 " + total.policies() + " 份、"
                    + total.amount().toPlainString() + " 元。没有登记，请刷新后核对。");
        }
    }

    /** Lets returned transfers wait for another batch; all of them, or none when one is not of this batch. */
    @Transactional
    Mono<Payment> fail(Official official, long payment, String key, FailureRequest request) {
        SettlementRoles.mustBeInsurer(official);
        return keys.once(
                official,
                "POST /api/insurance/payments/" + payment + "/failures",
                key,
                request,
                Payment.class,
                payments.find(payment)
                        .switchIfEmpty(Mono.error(() -> Refused.notFound("这笔付款")))
                        .flatMap(made -> underwritten(official, made.settlement()))
                        .flatMap(settlement -> fail(official, settlement, payment, request)));
    }

    /** Takes a whole batch back that the bank returned or that was recorded wrongly; it waits for another payment. */
    @Transactional
    public Mono<Payment> takeBack(Official official, long payment, String reason) {
        SettlementRoles.mustBeInsurer(official);
        return payments.find(payment)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这笔付款")))
                .flatMap(made -> underwritten(official, made.settlement()))
                .flatMap(settlement -> payments.failAll(
                                payment, reason, official.username(), OffsetDateTime.now(time.clock()))
                        .filter(rows -> rows > 0)
                        .switchIfEmpty(Mono.error(() -> Refused.conflict("这笔付款已经全部退回，或不是这次结算的付款，请刷新后再看。")))
                        .then(payouts.releaseAll(payment, reason))
                        .then(settlements.paid(settlement.id(), null)))
                .then(payments.find(payment))
                .flatMap(made -> audit.record(
                                official,
                                "take-back",
                                "payment",
                                Long.toString(payment),
                                official.units().stream().findFirst().orElse(null),
                                null,
                                made)
                        .thenReturn(made));
    }

    private Mono<Payment> fail(Official official, Settlement settlement, long payment, FailureRequest request) {
        List<Returned> items = request.items();
        List<Long> policies = items.stream().map(Returned::policy).toList();
        List<String> reasons = items.stream().map(Returned::reason).toList();
        return payments.fail(payment, policies, reasons, official.username(), OffsetDateTime.now(time.clock()))
                .doOnNext(rows -> {
                    if (rows != items.size()) {
                        throw Refused.againstRule(
                                "items", "有 " + (items.size() - rows) + " 份保险单不在这笔付款中，或已登记退回；没有登记，请核对。");
                    }
                })
                .then(payouts.release(payment, policies, reasons))
                .then(settlements.paid(settlement.id(), null))
                .then(payments.find(payment))
                .flatMap(made -> audit.record(
                                official,
                                "return",
                                "payment",
                                Long.toString(payment),
                                official.units().stream().findFirst().orElse(null),
                                null,
                                request)
                        .thenReturn(made));
    }
}
