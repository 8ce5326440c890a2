package county.insurance.price;

import county.insurance.scheme.Schemes;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.upload.Uploads;
import jakarta.validation.Valid;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** National prices: entered or imported by one officer, published by another. */
@RestController
class NationalPriceController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(2);

    private final NationalPrices prices;
    private final NationalEntering entering;
    private final NationalPublishing publishing;
    private final Uploads uploads;
    private final Schemes schemes;
    private final IdempotencyKeys keys;

    NationalPriceController(
            NationalPrices prices,
            NationalEntering entering,
            NationalPublishing publishing,
            Uploads uploads,
            Schemes schemes,
            IdempotencyKeys keys) {
        this.schemes = schemes;
        this.prices = prices;
        this.entering = entering;
        this.publishing = publishing;
        this.uploads = uploads;
        this.keys = keys;
    }

    /** Newest first. */
    @GetMapping("/api/insurance/national-prices")
    Mono<NationalPage> prices(
            @AuthenticationPrincipal Official official,
            @RequestParam String scheme,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        PriceRoles.mustSeeAll(official);
        int most = Math.clamp(limit, 1, 200);
        return prices.of(scheme, after == null ? Long.MAX_VALUE : after, most + 1)
                .map(found -> NationalPage.of(found, most));
    }

    @PostMapping("/api/insurance/national-prices")
    Mono<NationalPrice> enter(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @Valid @RequestBody NationalPriceRequest body) {
        return keys.once(
                official,
                "POST /api/insurance/national-prices",
                key,
                body,
                NationalPrice.class,
                entering.enter(official, body));
    }

    /** Takes all rows of the file or none. */
    @PostMapping("/api/insurance/national-prices/imports")
    Mono<NationalEntering.Entered> take(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestParam String scheme,
            @RequestBody Flux<DataBuffer> file) {
        return uploads.receive(
                Mono.fromRunnable(() -> PriceRoles.mustBeOfficer(official)),
                file,
                LARGEST,
                received -> keys.once(
                        official,
                        "POST /api/insurance/national-prices/imports?scheme=" + scheme,
                        key,
                        received.sha256(),
                        NationalEntering.Entered.class,
                        take(official, scheme, received.path())));
    }

    private Mono<NationalEntering.Entered> take(Official official, String scheme, Path file) {
        return schemes.find(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(found -> Mono.fromCallable(() -> NationalSheet.read(file, found))
                        .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(rows -> entering.enter(official, scheme, rows));
    }

    @PostMapping("/api/insurance/national-prices/{id}/decision")
    Mono<NationalPrice> decide(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @Valid @RequestBody NationalDecision body) {
        return publishing.decide(official, id, body);
    }

    /** @param next the id to go on after, or null on the last page */
    record NationalPage(List<NationalPrice> items, @Nullable Long next) {

        static NationalPage of(List<NationalPrice> found, int most) {
            List<NationalPrice> page = found.stream().limit(most).toList();
            return new NationalPage(page, found.size() > most ? page.getLast().id() : null);
        }
    }
}
