package county.insurance.settlement;

import county.insurance.scheme.ActualPrice;
import county.insurance.settlement.Exposure.Book;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What would be paid if the season ended today, as far as the caller sees. */
@RestController
class PreviewController {

    private final SettlementSeasons seasons;
    private final Payouts payouts;
    private final PayerBooks books;
    private final BusinessTime time;

    PreviewController(SettlementSeasons seasons, Payouts payouts, PayerBooks books, BusinessTime time) {
        this.seasons = seasons;
        this.payouts = payouts;
        this.books = books;
        this.time = time;
    }

    @GetMapping("/api/insurance/settlement-preview")
    Mono<Preview> preview(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        SettlementRoles.mustTakePart(official);
        return seasons.of(scheme, time.today()).flatMap(season -> preview(official, season));
    }

    private Mono<Preview> preview(Official official, Season season) {
        LocalDate today = time.today();
        PublishedMean prices = PublishedMean.of(season.days(), season.terms());
        String scheme = season.terms().scheme().id();
        ActualPrice price = prices == null ? null : prices.exact();
        return Mono.zip(payouts.preview(official, scheme, price), payouts.previewByVersion(official, scheme, price))
                .map(read -> Preview.of(season, read.getT1(), read.getT2(), today));
    }

    @GetMapping("/api/insurance/exposure")
    Mono<Exposure> exposure(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        SettlementRoles.mustTakePart(official);
        Mono<Optional<List<Book>>> read = official.seesAll() || official.has(Role.INSURER)
                ? books.of(official, scheme).map(Optional::of)
                : Mono.just(Optional.empty());
        return seasons.of(scheme, time.today())
                .flatMap(season -> Mono.zip(preview(official, season), read)
                        .map(both -> Exposure.of(
                                both.getT1(),
                                season.terms().shares(),
                                both.getT2().orElse(null))));
    }
}
