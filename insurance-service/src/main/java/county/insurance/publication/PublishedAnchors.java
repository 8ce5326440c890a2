package county.insurance.publication;

import county.insurance.observation.Anchors;
import county.insurance.observation.KnownPrices;
import county.insurance.scheme.Terms;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells what was published before a day, and in the season before. */
@Service
class PublishedAnchors implements KnownPrices {

    private final Publications publications;
    private final LastYear lastYear;

    PublishedAnchors(Publications publications, LastYear lastYear) {
        this.publications = publications;
        this.lastYear = lastYear;
    }

    @Override
    public Mono<Known> on(Terms terms, LocalDate day) {
        String scheme = terms.scheme().id();
        return Mono.zip(
                        publications.priceBefore(scheme, day),
                        lastYear.mean(scheme),
                        publications.current(scheme, day).hasElement())
                .map(read -> new Known(
                        new Anchors(
                                terms.scheme().targetPrice(),
                                read.getT2().orElse(null),
                                read.getT1().orElse(null)),
                        read.getT3()));
    }
}
