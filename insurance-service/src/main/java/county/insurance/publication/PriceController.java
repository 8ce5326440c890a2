package county.insurance.publication;

import county.insurance.publication.PublishedPrices.PublishedPrice;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The published prices for everybody, with or without login: to read, to take away, to follow. */
@RestController
class PriceController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Schemes schemes;
    private final PublishedPrices prices;
    private final Publications publications;
    private final PlatformProperties platform;
    private final BusinessTime time;

    PriceController(
            Schemes schemes,
            PublishedPrices prices,
            Publications publications,
            PlatformProperties platform,
            BusinessTime time) {
        this.schemes = schemes;
        this.prices = prices;
        this.publications = publications;
        this.platform = platform;
        this.time = time;
    }

    @GetMapping("/api/insurance/public/prices")
    Mono<ResponseEntity<PriceList>> prices(@RequestParam String scheme) {
        return list(scheme)
                .map(list -> ResponseEntity.ok()
                        .cacheControl(alwaysAskAgain())
                        .eTag(Fingerprint.of(list.toString()))
                        .body(list));
    }

    /**
     * Every version with its reason.
     *
     * @param day one day's; without it, those of every day that was corrected
     */
    @GetMapping("/api/insurance/public/prices/history")
    Mono<ResponseEntity<History>> history(
            @RequestParam String scheme, @RequestParam(required = false) @Nullable LocalDate day) {
        return terms(scheme)
                .then(Mono.defer(() -> versions(scheme, day)))
                .map(found -> new History(found.stream().map(PriceView::of).toList()))
                .map(history -> ResponseEntity.ok()
                        .cacheControl(alwaysAskAgain())
                        .eTag(Fingerprint.of(history.toString()))
                        .body(history));
    }

    private Mono<List<Publications.Publication>> versions(String scheme, @Nullable LocalDate day) {
        LocalDate today = time.today();
        if (day == null) {
            return publications.corrected(scheme, today);
        }
        return day.isAfter(today) ? Mono.just(List.of()) : publications.versions(scheme, day);
    }

    @GetMapping("/api/insurance/public/prices.csv")
    Mono<ResponseEntity<byte[]>> csv(@RequestParam String scheme) {
        return list(scheme)
                .map(list -> ResponseEntity.ok()
                        .cacheControl(alwaysAskAgain())
                        .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                                .filename(scheme + "-prices.csv", StandardCharsets.UTF_8)
                                .build()))
                        .contentType(CSV)
                        .eTag(Fingerprint.of("csv" + list))
                        .body(PriceCsv.of(list).getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/api/insurance/public/prices/feed")
    Mono<ResponseEntity<byte[]>> feed(@RequestParam String scheme) {
        return list(scheme)
                .zipWith(publications.newest(scheme, time.today(), PriceFeed.ENTRIES))
                .map(read -> PriceFeed.of(
                        read.getT1(),
                        read.getT2().stream().map(PriceView::of).toList(),
                        read.getT1().priceFrom().atStartOfDay(BusinessTime.ZONE).toInstant()))
                .map(feed -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                        .contentType(ATOM)
                        .eTag(Fingerprint.of(feed))
                        .body(feed.getBytes(StandardCharsets.UTF_8)));
    }

    private Mono<PriceList> list(String scheme) {
        return terms(scheme).flatMap(terms -> prices.of(scheme).map(items -> view(terms, items)));
    }

    private Mono<Terms> terms(String scheme) {
        return schemes.terms(scheme).switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")));
    }

    private PriceList view(Terms terms, List<PublishedPrice> items) {
        return PriceList.of(terms, items, platform.demo());
    }

    /** May be kept, but a correction shows at once: every use asks whether it is still the same. */
    private static CacheControl alwaysAskAgain() {
        return CacheControl.noCache().cachePublic();
    }

    record History(List<PriceView> items) {}
}
