package county.insurance.bundle;

import county.insurance.settlement.Settlements;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.download.Download;
import county.platform.problem.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The audit bundle of a settlement, for who sees the whole of it. */
@RestController
class BundleController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final BundledSettlements bundled;
    private final Settlements settlements;

    BundleController(BundledSettlements bundled, Settlements settlements) {
        this.bundled = bundled;
        this.settlements = settlements;
    }

    @GetMapping("/api/insurance/settlements/{id}/bundle.zip")
    Mono<ResponseEntity<Resource>> bundle(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        if (!official.seesAll() && !official.has(Role.INSURER)) {
            throw Refused.foreignUnit();
        }
        return bundled.subject(id)
                .filterWhen(subject -> official.seesAll()
                        ? Mono.just(true)
                        : settlements.isUnderwrittenBy(subject.scheme(), official.unitArray()))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次结算")))
                .flatMap(subject -> Download.of(
                        exchange,
                        "审计包-" + subject.scheme() + "-" + subject.no() + ".zip",
                        ZIP,
                        path -> bundled.write(official, subject, path)));
    }
}
