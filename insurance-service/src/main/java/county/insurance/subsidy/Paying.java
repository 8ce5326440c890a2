package county.insurance.subsidy;

import county.insurance.duty.InsuranceDuty;
import county.insurance.subsidy.Ledger.Basis;
import county.insurance.subsidy.Ledger.SubsidyPayment;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The bureau that pays the subsidy records that a level of government has paid what it owed. */
@Service
public class Paying {

    private final Ledger ledger;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;

    Paying(Ledger ledger, IdempotencyKeys keys, AuditTrail audit, BusinessTime time) {
        this.ledger = ledger;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** Pays all that is outstanding of one payer; refuses when that is another amount than the caller has seen. */
    @Transactional
    Mono<Payment> pay(Official official, @Nullable String key, PaymentRequest request) {
        official.mustHave(InsuranceDuty.PAYS_SUBSIDY);
        if (request.paidOn().isAfter(time.today())) {
            return Mono.error(Refused.againstRule("paidOn", "拨付日期不能晚于今天。"));
        }
        return keys.once(
                official, "POST /api/insurance/ledger/payments", key, request, Payment.class, pay(official, request));
    }

    private Mono<Payment> pay(Official official, PaymentRequest request) {
        return ledger.outstanding(request.scheme(), request.payer())
                .doOnNext(amount -> mustBeAsSeen(amount, request.expectedAmount()))
                .flatMap(amount -> ledger.basis(request.scheme(), request.payer(), official.username())
                        .doOnNext(basis -> {
                            PaymentRules.mustPay(official, amount, basis.own());
                            mustBeOwedBy(basis, request.paidOn());
                        })
                        .thenReturn(amount))
                .flatMap(amount -> ledger.isRecorded(
                                request.scheme(),
                                request.payer(),
                                request.document().strip())
                        .filter(recorded -> !recorded)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("document", "这个拨付凭证号已经登记过，请核对。")))
                        .thenReturn(amount))
                .flatMap(amount -> ledger.pay(
                                request.scheme(),
                                request.payer(),
                                amount,
                                request.document().strip(),
                                request.paidOn(),
                                official.username(),
                                OffsetDateTime.now(time.clock()))
                        .map(id -> new Payment(id, request.scheme(), request.payer(), amount, request.document())))
                .flatMap(payment -> audit.record(
                                official,
                                "pay",
                                "subsidy",
                                Long.toString(payment.id()),
                                official.unitWith(InsuranceDuty.PAYS_SUBSIDY),
                                null,
                                payment)
                        .thenReturn(payment));
    }

    /** Nothing is paid before it was owed. */
    private static void mustBeOwedBy(Basis basis, LocalDate paidOn) {
        if (basis.bookedOn() != null && paidOn.isBefore(basis.bookedOn())) {
            throw Refused.againstRule("paidOn", "拨付日期不能早于应拨金额入账的 " + basis.bookedOn() + "。");
        }
    }

    /** Takes a payment back that the bank returned or that was recorded wrongly: it is outstanding again. */
    @Transactional
    Mono<SubsidyPayment> takeBack(Official official, long payment, String reason) {
        PaymentRules.mustTakeBack(official, false);
        return ledger.payment(payment)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这笔拨付")))
                .flatMap(before -> ledger.outstanding(before.scheme(), before.payer())
                        .then(ledger.takeBack(
                                payment, reason, time.today(), official.username(), OffsetDateTime.now(time.clock())))
                        .onErrorMap(DuplicateKeyException.class, twin -> Refused.conflict("这笔拨付已经撤回，请刷新后再看。"))
                        .then(ledger.payment(payment))
                        .flatMap(after -> audit.record(
                                        official,
                                        "take-back",
                                        "subsidy",
                                        Long.toString(payment),
                                        official.unitWith(InsuranceDuty.PAYS_SUBSIDY),
                                        before,
                                        after)
                                .thenReturn(after)));
    }

    private static void mustBeAsSeen(BigDecimal outstanding, BigDecimal seen) {
        PaymentRules.mustBeOwed(outstanding);
        if (outstanding.compareTo(seen) != 0) {
            throw Refused.conflict("待拨付金额已变为 " + outstanding + " 元（您看到的是 " + seen + " 元），请核对后再登记；本次没有记账。");
        }
    }

    /** @param expectedAmount what the caller has seen as outstanding, in yuan */
    @Schema(name = "RemittanceRequest")
    record PaymentRequest(
            @NotBlank(message = "请选择保险方案。") String scheme,

            @NotNull(message = "请选择拨付的财政层级。") @Pattern(regexp = "district|city|province", message = "只有区、市、省三级财政拨付补贴。")
            String payer,

            @NotBlank(message = "请填写拨付凭证号。") @Size(max = 100, message = "凭证号不能超过 100 字。")
            String document,

            @NotNull(message = "请填写拨付日期。") LocalDate paidOn,

            @NotNull(message = "缺少应拨金额。")
            @Positive(message = "应拨金额应大于 0。")
            @Digits(integer = 14, fraction = 2, message = "应拨金额最多两位小数。")
            BigDecimal expectedAmount) {}

    @Schema(name = "Remittance")
    record Payment(long id, String scheme, String payer, BigDecimal amount, String document) {}
}
