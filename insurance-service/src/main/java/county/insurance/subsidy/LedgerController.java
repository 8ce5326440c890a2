package county.insurance.subsidy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.subsidy.Ledger.Account;
import county.insurance.subsidy.Ledger.Balance;
import county.insurance.subsidy.Ledger.Entry;
import county.insurance.subsidy.Ledger.SubsidyPayment;
import county.insurance.subsidy.Paying.Payment;
import county.insurance.subsidy.Paying.PaymentRequest;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.step.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The subsidy ledger by level of government and township, its check, and payments. */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final Paying paying;

    LedgerController(Ledger ledger, Paying paying) {
        this.ledger = ledger;
        this.paying = paying;
    }

    @GetMapping("/api/insurance/ledger")
    Mono<Accounts> accounts(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        return ledger.accounts(official, scheme).map(Accounts::new);
    }

    @GetMapping("/api/insurance/ledger/check")
    Mono<Check> check(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        if (!official.seesAll()) {
            throw Refused.forbidden("全区账目核对只供主管部门查看。");
        }
        return ledger.balance(scheme)
                .flatMap(rows -> Flux.fromIterable(rows)
                        .concatMap(row -> view(official, scheme, row))
                        .collectList()
                        .map(items -> new Check(
                                rows.stream().allMatch(row -> row.difference().signum() == 0), items)));
    }

    /** Only governments pay into the books here: the farmers' share is recorded where it is collected. */
    private Mono<BalanceView> view(Official official, String scheme, Balance row) {
        return row.payer().equals("farmer")
                ? Mono.just(new BalanceView(row, List.of()))
                : ledger.basis(scheme, row.payer(), official.username())
                        .map(basis ->
                                new BalanceView(row, PaymentRules.acts(official, row.outstanding(), basis.own())));
    }

    @GetMapping("/api/insurance/ledger/entries")
    Mono<Entries> entries(
            @AuthenticationPrincipal Official official,
            @RequestParam String scheme,
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > 200) {
            throw Refused.malformed("limit", "每页条数须在 1 到 200 之间。");
        }
        return ledger.entries(official, scheme, payer, after, limit)
                .map(rows -> new Entries(
                        rows.stream().map(row -> view(official, row)).toList(),
                        rows.size() < limit ? null : rows.getLast().id()));
    }

    private static EntryView view(Official official, Entry entry) {
        return new EntryView(
                entry, entry.payment() == null ? List.of() : PaymentRules.acts(official, entry.takenBack()));
    }

    @PostMapping("/api/insurance/ledger/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Payment> pay(
            @AuthenticationPrincipal Official official,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody PaymentRequest body) {
        return paying.pay(official, key, body);
    }

    /** Takes a payment back: its entries are booked once more, the other way round. */
    @PostMapping("/api/insurance/ledger/payments/{id}/taking-back")
    Mono<SubsidyPayment> takeBack(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody TakingBack body) {
        return paying.takeBack(official, id, body.reason().strip());
    }

    @Schema(name = "SubsidyTakingBack")
    record TakingBack(
            @NotBlank(message = "请写明原因。") @Size(max = 200, message = "原因不能超过 200 字。")
            String reason) {}

    record Accounts(List<Account> items) {}

    record Check(boolean balanced, List<BalanceView> items) {}

    /** A payer's balance, and what the caller may do with it. */
    record BalanceView(@JsonUnwrapped Balance balance, List<Act> actions) {}

    /** @param next the id to go on after, or null on the last page */
    record Entries(List<EntryView> items, @Nullable Long next) {}

    /** An entry, and what the caller may do with its payment. */
    record EntryView(@JsonUnwrapped Entry entry, List<Act> actions) {}
}
