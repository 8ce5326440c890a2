package county.insurance.subsidy;

import county.insurance.subsidy.Refunds.Locked;
import county.insurance.subsidy.Refunds.Refund;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Who holds the farmers' shares gives them back, list by list, and records what the bank returned. */
@Service
class Refunding {

    private final Refunds refunds;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;

    Refunding(Refunds refunds, IdempotencyKeys keys, AuditTrail audit, BusinessTime time) {
        this.refunds = refunds;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** All that waits of a list, or nothing when that is another amount than the caller has seen. */
    @Transactional
    Mono<Repaid> pay(Official official, long list, String key, Repayment given) {
        RefundRules.mustHoldMoney(official);
        return keys.once(
                official,
                "POST /api/insurance/lists/" + list + "/refunds",
                key,
                given,
                Repaid.class,
                refunds.lock(official, list)
                        .doOnNext(waiting -> mustBePayable(official, waiting, given, time.today()))
                        .then(refunds.pay(official, list, given.document().strip(), given.paidOn(), now()))
                        .thenReturn(new Repaid(list, given.policies(), given.amount(), given.document()))
                        .flatMap(repaid -> audit.record(
                                        official,
                                        "refund",
                                        "enrolment-list",
                                        Long.toString(list),
                                        official.unitArray()[0],
                                        null,
                                        given)
                                .thenReturn(repaid)));
    }

    static void mustBePayable(Official official, Locked waiting, Repayment given, LocalDate today) {
        LocalDate since = waiting.since();
        if (since == null) {
            throw Refused.notFound("这份清单中由本单位退还的保费");
        }
        RefundRules.mustRepay(official, waiting.decided());
        if (given.paidOn().isAfter(today) || given.paidOn().isBefore(since)) {
            throw Refused.againstRule("paidOn", "退还日期应在决定退还的 " + since + " 至今天之间。");
        }
        if (waiting.policies() != given.policies() || waiting.amount().compareTo(given.amount()) != 0) {
            throw Refused.conflict("待退还的已经不是您看到的数目：现在是 " + waiting.policies() + " 户、"
                    + waiting.amount().toPlainString() + " 元。没有登记，请刷新后核对。");
        }
    }

    /** A transfer that came back, or was recorded wrongly: it waits for another one. */
    @Transactional
    Mono<Refund> fail(Official official, long policy, int version, String reason) {
        RefundRules.mustHoldMoney(official);
        return refunds.find(official, policy)
                .filter(refund -> official.belongsTo(refund.unit()))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这笔退还")))
                .doOnNext(before -> RefundRules.mustFail(official, before.unit(), before.paidOn()))
                .flatMap(before -> refunds.fail(official, before, version, reason, time.today(), now())
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(() -> Refused.conflict("这笔退还没有付出，或刚刚被别人修改过，请刷新后再看。")))
                        .then(refunds.find(official, policy))
                        .flatMap(after -> audit.record(
                                        official,
                                        "return",
                                        "refund",
                                        Long.toString(policy),
                                        after.township(),
                                        before,
                                        after)
                                .thenReturn(after)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }

    /** @param policies how many the caller takes it to cover, and {@code amount} how much; refused when it is not so */
    record Repayment(
            @NotBlank(message = "请填写退款凭证号。") @Size(max = 100, message = "凭证号不能超过 100 字。")
            String document,

            @NotNull(message = "请填写退还日期。") LocalDate paidOn,
            @Min(value = 1, message = "户数不能小于 1。") long policies,
            @NotNull(message = "请填写金额。") BigDecimal amount) {}

    record Repaid(long list, long policies, BigDecimal amount, String document) {}
}
