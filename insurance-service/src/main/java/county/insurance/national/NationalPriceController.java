package county.insurance.national;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.insurance.point.PriceRoles;
import county.insurance.publication.LastYear;
import county.insurance.publication.PublishedPrices;
import county.insurance.publication.PublishedPrices.PublishedPrice;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonProgress;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.time.BusinessTime;
import county.platform.upload.Uploads;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
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
    private final Schemes schemes;
    private final PublishedPrices published;
    private final LastYear lastYear;
    private final NationalEntering entering;
    private final NationalPublishing publishing;
    private final Uploads uploads;
    private final IdempotencyKeys keys;
    private final SeasonProgress progress;
    private final BusinessTime time;

    NationalPriceController(
            NationalPrices prices,
            Schemes schemes,
            PublishedPrices published,
            LastYear lastYear,
            NationalEntering entering,
            NationalPublishing publishing,
            Uploads uploads,
            IdempotencyKeys keys,
            SeasonProgress progress,
            BusinessTime time) {
        this.progress = progress;
        this.time = time;
        this.prices = prices;
        this.schemes = schemes;
        this.published = published;
        this.lastYear = lastYear;
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
                .zipWith(context(official, scheme))
                .map(read -> NationalPage.of(read.getT1(), most, read.getT2()));
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

    private Mono<Context> context(Official official, String scheme) {
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(terms -> Mono.zip(published.of(scheme), lastYear.mean(scheme), progress.isLocked(scheme))
                        .map(read -> new Context(
                                official, terms, read.getT1(), read.getT2().orElse(null), read.getT3(), time.today())));
    }

    /** A price on its way, with what is striking about it, and what the caller may do with it. */
    record NationalView(@JsonUnwrapped NationalPrice price, List<String> flags, List<Act> actions) {}

    /** What the prices of a scheme are held against. */
    record Context(
            Official official,
            Terms terms,
            List<PublishedPrice> published,
            @Nullable BigDecimal lastYear,
            boolean locked,
            LocalDate today) {

        NationalView view(NationalPrice price) {
            BigDecimal before = published.stream()
                    .filter(one -> one.day().isBefore(price.day()))
                    .map(PublishedPrice::price)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            boolean standing = published.stream().anyMatch(one -> one.day().equals(price.day()));
            return new NationalView(
                    price,
                    NationalFlags.of(terms, price, before, lastYear),
                    NationalRule.acts(official, terms.scheme(), price, standing, locked, today));
        }
    }

    /**
     * @param next the id to go on after, or null on the last page
     * @param actions what the caller may do with the prices of the scheme
     */
    record NationalPage(List<NationalView> items, @Nullable Long next, List<Act> actions) {

        static NationalPage of(List<NationalPrice> found, int most, Context context) {
            List<NationalPrice> page = found.stream().limit(most).toList();
            return new NationalPage(
                    page.stream().map(context::view).toList(),
                    found.size() > most ? page.getLast().id() : null,
                    NationalRule.acts(context.official()));
        }
    }
}
