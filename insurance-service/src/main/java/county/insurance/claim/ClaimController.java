package county.insurance.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.claim.PayoutPayments.PayoutRow;
import county.insurance.claim.SettlementDetail.PaymentView;
import county.insurance.scheme.Schemes;
import county.insurance.settlement.Confirming;
import county.insurance.settlement.Payouts;
import county.insurance.settlement.PublishedMean;
import county.insurance.settlement.Settlement;
import county.insurance.settlement.SettlementRoles;
import county.insurance.settlement.Settlements;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.step.Act;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a settlement pays, batch by batch, and what becomes of it until its results are published. */
@RestController
class ClaimController {

    private static final int MOST = 200;

    private final Schemes schemes;
    private final Settlements settlements;
    private final Payouts payouts;
    private final PayoutPayments payments;
    private final PayingOut paying;
    private final ResultPublishing publishing;
    private final Confirming confirming;

    ClaimController(
            Schemes schemes,
            Settlements settlements,
            Payouts payouts,
            PayoutPayments payments,
            PayingOut paying,
            ResultPublishing publishing,
            Confirming confirming) {
        this.confirming = confirming;
        this.schemes = schemes;
        this.settlements = settlements;
        this.payouts = payouts;
        this.payments = payments;
        this.paying = paying;
        this.publishing = publishing;
    }

    @GetMapping("/api/insurance/settlements/{id}")
    Mono<SettlementDetail> settlement(@AuthenticationPrincipal Official official, @PathVariable long id) {
        SettlementRoles.mustTakePart(official);
        return find(official, id)
                .flatMap(settlement -> Mono.zip(
                                schemes.terms(settlement.scheme()),
                                payouts.remaining(id),
                                payouts.byTownship(official, id),
                                payments.of(official, id),
                                confirming.standing(official, settlement),
                                payments.hasPaid(id, official.username()))
                        .map(read -> new SettlementDetail(
                                settlement,
                                PublishedMean.of(settlement.price(), read.getT1()),
                                read.getT2(),
                                read.getT3(),
                                read.getT4().stream()
                                        .map(batch ->
                                                new PaymentView(batch, ClaimRules.acts(official, batch, read.getT5())))
                                        .toList(),
                                ClaimRules.acts(official, settlement, read.getT5(), read.getT2(), read.getT6()))));
    }

    @GetMapping("/api/insurance/settlements/{id}/payouts")
    Mono<PayoutPage> payouts(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        SettlementRoles.mustTakePart(official);
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return find(official, id)
                .flatMap(settlement -> Mono.zip(
                                payments.page(official, id, township, failed, after, limit + 1),
                                confirming.standing(official, settlement))
                        .map(read -> PayoutPage.of(
                                read.getT1(),
                                limit,
                                row -> new PayoutView(row, ClaimRules.acts(official, settlement, row, read.getT2())))));
    }

    @PostMapping("/api/insurance/settlements/{id}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Payment> pay(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @Valid @RequestBody PaymentRequest body) {
        return paying.pay(official, id, key, body);
    }

    @PostMapping("/api/insurance/payments/{id}/failures")
    Mono<Payment> fail(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @Valid @RequestBody FailureRequest body) {
        return paying.fail(official, id, key, body);
    }

    /** Takes a whole batch back. */
    @PostMapping("/api/insurance/payments/{id}/taking-back")
    Mono<Payment> takeBack(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody ReasonRequest body) {
        return paying.takeBack(official, id, body.reason().strip());
    }

    @PostMapping("/api/insurance/settlements/{id}/publication")
    Mono<Settlement> publish(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @Valid @RequestBody ResultPublication body) {
        return publishing.publish(official, id, body.version());
    }

    /** An insurer that underwrites other schemes finds nothing here. */
    private Mono<Settlement> find(Official official, long id) {
        return settlements
                .find(id)
                .filterWhen(settlement -> settlements.sees(official, settlement.scheme()))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")));
    }

    record ReasonRequest(
            @NotBlank(message = "请写明原因。") @Size(max = 200, message = "原因不能超过 200 字。")
            String reason) {}

    /** @param version the one that the caller saw */
    record ResultPublication(
            @Min(value = 1, message = "版本号不能小于 1。") int version) {}

    /** A policy's payout, and what the caller may do with it. */
    record PayoutView(@JsonUnwrapped PayoutRow payout, List<Act> actions) {}

    /** @param next the policy to go on after, or null on the last page */
    record PayoutPage(List<PayoutView> items, @Nullable Long next) {

        static PayoutPage of(List<PayoutRow> rows, int limit, Function<PayoutRow, PayoutView> view) {
            List<PayoutRow> page = rows.stream().limit(limit).toList();
            return new PayoutPage(
                    page.stream().map(view).toList(),
                    rows.size() > limit ? page.getLast().policy() : null);
        }
    }
}
