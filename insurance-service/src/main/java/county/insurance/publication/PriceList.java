package county.insurance.publication;

import county.insurance.publication.PublishedPrices.PublishedPrice;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme's published prices for everybody.
 *
 * @param priceFrom first day whose price counts; {@code priceUntil} is the last
 * @param running the mean of what counts so far, or null before the first publication
 * @param demo whether the platform runs with made-up data
 */
record PriceList(
        String scheme,
        String schemeName,
        String priceUnit,
        BigDecimal targetPrice,
        String source,
        LocalDate priceFrom,
        LocalDate priceUntil,
        boolean demo,
        @Nullable RunningMean running,
        List<PublishedPrice> items) {

    static PriceList of(Terms terms, List<PublishedPrice> items, boolean demo) {
        List<BigDecimal> counting = items.stream()
                .filter(item -> !item.day().isBefore(terms.scheme().priceFrom())
                        && !item.day().isAfter(terms.scheme().priceUntil()))
                .map(PublishedPrice::price)
                .toList();
        return new PriceList(
                terms.scheme().id(),
                terms.scheme().name(),
                terms.scheme().priceUnit(),
                terms.scheme().targetPrice(),
                terms.scheme().source(),
                terms.scheme().priceFrom(),
                terms.scheme().priceUntil(),
                demo,
                RunningMean.of(
                                counting,
                                terms.scheme().targetPrice(),
                                terms.decisions().actualPriceDecimals())
                        .orElse(null),
                items);
    }
}
