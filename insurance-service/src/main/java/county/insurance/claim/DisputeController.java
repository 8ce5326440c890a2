package county.insurance.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.step.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Disputed payouts, from the claim to the transfer of what was adjusted. */
@RestController
class DisputeController {

    private static final int MOST = 200;

    private final Disputes disputes;
    private final Disputing disputing;
    private final DisputePaying paying;

    DisputeController(Disputes disputes, Disputing disputing, DisputePaying paying) {
        this.disputes = disputes;
        this.disputing = disputing;
        this.paying = paying;
    }

    @GetMapping("/api/insurance/disputes")
    Mono<DisputePage> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "200") int limit) {
        if (!official.seesAll() && !official.has(Role.INSURER) && !official.has(Role.TOWNSHIP_CLERK)) {
            throw Refused.foreignUnit();
        }
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return disputes.page(official, scheme, open, after, limit + 1)
                .map(rows -> DisputePage.of(official, rows, limit));
    }

    @PostMapping("/api/insurance/settlements/{id}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Dispute> raise(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Claim body) {
        return disputing.raise(official, id, body.policy(), body.raisedOn(), body.claim(), body.claimed());
    }

    @PostMapping("/api/insurance/disputes/{id}/certification")
    Mono<Dispute> certify(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Certification body) {
        return disputing.certify(official, id, body.version(), body.note());
    }

    @PostMapping("/api/insurance/disputes/{id}/closing")
    Mono<Dispute> close(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Closing body) {
        return disputing.close(official, id, body.version(), body.outcome(), body.document(), body.adjusted());
    }

    @PostMapping("/api/insurance/disputes/{id}/payment")
    Mono<Dispute> pay(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @Valid @RequestBody DisputePayment body) {
        return paying.pay(official, id, key, body);
    }

    /** The transfer came back. */
    @PostMapping("/api/insurance/disputes/{id}/payment-failure")
    Mono<Dispute> fail(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody Failure body) {
        return paying.fail(official, id, body.version(), body.reason().strip());
    }

    @Schema(name = "TransferFailure")
    record Failure(
            @Min(value = 1, message = "版本号不能小于 1。") int version,

            @NotBlank(message = "请写明退回或更正的原因。") @Size(max = 200, message = "原因不能超过 200 字。")
            String reason) {}

    record Claim(
            @Min(value = 1, message = "请选择保险单。") long policy,
            @NotNull(message = "请填写提出日期。") LocalDate raisedOn,

            @NotBlank(message = "请写明争议的内容。") @Size(max = 1000, message = "争议内容不能超过 1000 字。")
            String claim,

            @Nullable
            @PositiveOrZero(message = "主张的金额不能为负。")
            @Digits(integer = 12, fraction = 2, message = "主张的金额最多两位小数。")
            BigDecimal claimed) {}

    record Certification(
            @Min(value = 1, message = "版本号不能小于 1。") int version,

            @NotBlank(message = "请写明协商情况和申请价格认证的事项。") @Size(max = 1000, message = "说明不能超过 1000 字。")
            String note) {}

    /** @param adjusted what the policy is paid in the end, or null when nothing changes */
    record Closing(
            @Min(value = 1, message = "版本号不能小于 1。") int version,

            @NotBlank(message = "请写明处理结果。") @Size(max = 1000, message = "处理结果不能超过 1000 字。")
            String outcome,

            @NotBlank(message = "请填写协商或价格认证文书的文号。") @Size(max = 100, message = "文号不能超过 100 字。")
            String document,

            @Nullable
            @PositiveOrZero(message = "调整后的金额不能为负。")
            @Digits(integer = 12, fraction = 2, message = "调整后的金额最多两位小数。")
            BigDecimal adjusted) {}

    /** A dispute, and what the caller may do with it. */
    record DisputeView(@JsonUnwrapped Dispute dispute, List<Act> actions) {}

    /** @param next the id to go on after, or null on the last page */
    record DisputePage(List<DisputeView> items, @Nullable Long next) {

        static DisputePage of(Official official, List<Dispute> rows, int limit) {
            List<Dispute> page = rows.stream().limit(limit).toList();
            return new DisputePage(
                    page.stream()
                            .map(row -> new DisputeView(row, DisputeRules.acts(official, row)))
                            .toList(),
                    rows.size() > limit ? page.getLast().id() : null);
        }
    }
}
