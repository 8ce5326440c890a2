package county.insurance.price;

import county.insurance.price.PublishedPrices.PublishedPrice;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Schemes;
import county.platform.problem.Refused;
import county.platform.time.PlatformProperties;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The published prices for everybody, with or without login. */
@RestController
class PriceController {

    private final Schemes schemes;
    private final PublishedPrices prices;
    private final PlatformProperties platform;

    PriceController(Schemes schemes, PublishedPrices prices, PlatformProperties platform) {
        this.schemes = schemes;
        this.prices = prices;
        this.platform = platform;
    }

    @GetMapping("/api/insurance/prices")
    Mono<PriceList> prices(@RequestParam String scheme) {
        return schemes.find(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(found -> prices.of(scheme).map(items -> view(found, items)));
    }

    private PriceList view(Scheme scheme, List<PublishedPrice> items) {
        return new PriceList(scheme.id(), scheme.priceUnit(), scheme.targetPrice(), platform.demo(), items);
    }

    /** @param demo whether the platform runs with made-up data */
    record PriceList(
            String scheme, String priceUnit, BigDecimal targetPrice, boolean demo, List<PublishedPrice> items) {}
}
