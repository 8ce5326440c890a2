package county.insurance.subsidy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.subsidy.Refunding.Repaid;
import county.insurance.subsidy.Refunding.Repayment;
import county.insurance.subsidy.Refunds.ListRefunds;
import county.insurance.subsidy.Refunds.Refund;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.step.Act;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** The farmers' shares that are given back after a contract was ended or did not come about. */
@RestController
class RefundController {

    private final Refunds refunds;
    private final Refunding refunding;

    RefundController(Refunds refunds, Refunding refunding) {
        this.refunds = refunds;
        this.refunding = refunding;
    }

    @GetMapping("/api/insurance/refunds")
    Mono<RefundPage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > 200) {
            throw Refused.malformed("limit", "每页条数须在 1 到 200 之间。");
        }
        return refunds.page(official, scheme, open, after, limit)
                .map(rows -> new RefundPage(
                        rows.stream()
                                .map(row -> new RefundView(row, RefundRules.acts(official, row.unit(), row.paidOn())))
                                .toList(),
                        rows.size() < limit ? null : rows.getLast().policy()));
    }

    /** What waits to be given back, list by list. */
    @GetMapping("/api/insurance/refunds/waiting")
    Mono<WaitingRefunds> waiting(
            @AuthenticationPrincipal Official official, @RequestParam(defaultValue = "") String scheme) {
        return refunds.waiting(official, scheme)
                .map(rows -> new WaitingRefunds(rows.stream()
                        .map(row -> new WaitingView(row, RefundRules.acts(official, row.unit(), row.decided())))
                        .toList()));
    }

    @PostMapping("/api/insurance/lists/{id}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Repaid> pay(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @Valid @RequestBody Repayment body) {
        return refunding.pay(official, id, key, body);
    }

    @PostMapping("/api/insurance/policies/{id}/refund-failure")
    Mono<Refund> fail(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Failure body) {
        return refunding.fail(official, id, body.version(), body.reason().strip());
    }

    /** @param next the policy to go on after, or null on the last page */
    record RefundPage(List<RefundView> items, @Nullable Long next) {}

    /** A share, and what the caller may do with it. */
    record RefundView(@JsonUnwrapped Refund refund, List<Act> actions) {}

    record WaitingRefunds(List<WaitingView> items) {}

    /** What waits of a list, and what the caller may do with it. */
    record WaitingView(@JsonUnwrapped ListRefunds refunds, List<Act> actions) {}

    record Failure(
            @Min(value = 1, message = "版本号不正确。") int version,

            @NotBlank(message = "请写明退回或更正的原因。") @Size(max = 200, message = "原因不能超过 200 字。")
            String reason) {}
}
