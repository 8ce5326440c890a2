package county.platform.period;

import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The module's seasons and years. */
@RestController
@RequestMapping("/api/${county.module}/periods")
class PeriodController {

    private final Periods periods;
    private final Closing closing;
    private final IdempotencyKeys keys;

    PeriodController(Periods periods, Closing closing, IdempotencyKeys keys) {
        this.periods = periods;
        this.closing = closing;
        this.keys = keys;
    }

    /** All of them, the newest year first, each with the caller's work in it. */
    @GetMapping
    Mono<PeriodList> periods(@AuthenticationPrincipal Official official) {
        return periods.all(official).map(PeriodList::of);
    }

    /** One of them, with what stands against closing it. */
    @GetMapping("/{key}")
    Mono<PeriodSheet> period(@AuthenticationPrincipal Official official, @PathVariable String key) {
        return closing.sheet(official, key);
    }

    /** Proposes to close or to reopen it. */
    @PostMapping("/{key}/closings")
    Mono<PeriodSheet> propose(
            @AuthenticationPrincipal Official official,
            @PathVariable String key,
            @RequestHeader(IdempotencyKeys.HEADER) String idempotency,
            @Valid @RequestBody PeriodRequest body) {
        return keys.once(
                official,
                "POST periods/" + key + "/closings",
                idempotency,
                body,
                PeriodSheet.class,
                Mono.defer(() -> closing.propose(official, key, body)));
    }

    /** Confirms what another has proposed, or declines it. */
    @PostMapping("/{key}/closings/{id}/decision")
    Mono<PeriodSheet> decide(
            @AuthenticationPrincipal Official official,
            @PathVariable String key,
            @PathVariable long id,
            @RequestHeader(IdempotencyKeys.HEADER) String idempotency,
            @Valid @RequestBody PeriodDecision body) {
        return keys.once(
                official,
                "POST periods/" + key + "/closings/" + id,
                idempotency,
                body,
                PeriodSheet.class,
                Mono.defer(() -> closing.decide(official, key, id, body)));
    }
}
