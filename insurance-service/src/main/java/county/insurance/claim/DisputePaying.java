package county.insurance.claim;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The insurer records that an adjustment's difference was transferred, or came back. */
@Service
class DisputePaying {

    private final Disputes disputes;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;

    DisputePaying(Disputes disputes, IdempotencyKeys keys, AuditTrail audit, BusinessTime time) {
        this.disputes = disputes;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** Once, however often the same key is sent. */
    @Transactional
    Mono<Dispute> pay(Official official, long id, String key, DisputePayment request) {
        if (!official.has(Role.INSURER)) {
            throw Refused.forbidden("这项操作由承保机构办理。");
        }
        return keys.once(
                        official,
                        "POST /api/insurance/disputes/" + id + "/payment",
                        key,
                        request,
                        Paid.class,
                        disputes.lock(id)
                                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项争议")))
                                .flatMap(before -> pay(official, before, request)))
                .flatMap(paid -> disputes.find(paid.dispute()));
    }

    private Mono<Paid> pay(Official official, Dispute before, DisputePayment request) {
        mustBePayable(official, before, request);
        return disputes.pay(
                        before,
                        Objects.requireNonNull(before.difference(), "adjusted"),
                        request.document().strip(),
                        request.paidOn(),
                        official.username(),
                        OffsetDateTime.now(time.clock()))
                .then(Mono.defer(() -> disputes.find(before.id())))
                .flatMap(after -> audit.record(
                                official, "pay", "dispute", Long.toString(after.id()), after.township(), before, after)
                        .thenReturn(new Paid(after.id())));
    }

    /** A transfer that the bank returned, or that was recorded wrongly: the difference waits for another one. */
    @Transactional
    Mono<Dispute> fail(Official official, long id, int version, String reason) {
        if (!official.has(Role.INSURER)) {
            throw Refused.forbidden("这项操作由承保机构办理。");
        }
        return disputes.lock(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项争议")))
                .doOnNext(before -> {
                    DisputeRules.mustFail(official, before);
                    if (before.version() != version) {
                        throw Refused.conflict();
                    }
                })
                .flatMap(before -> disputes.fail(
                                before,
                                Objects.requireNonNull(before.difference(), "adjusted"),
                                reason,
                                official.username(),
                                OffsetDateTime.now(time.clock()))
                        .then(Mono.defer(() -> disputes.find(id)))
                        .flatMap(after -> audit.record(
                                        official,
                                        "return",
                                        "dispute",
                                        Long.toString(id),
                                        after.township(),
                                        before,
                                        after)
                                .thenReturn(after)));
    }

    private void mustBePayable(Official official, Dispute before, DisputePayment request) {
        LocalDate today = time.today();
        DisputeRules.mustPay(official, before);
        DisputeRules.mustBePaidBetween(before, request.paidOn(), today);
        if (before.version() != request.version()) {
            throw Refused.conflict();
        }
    }

    /** What is kept of the answer: no name. */
    record Paid(long dispute) {}
}
