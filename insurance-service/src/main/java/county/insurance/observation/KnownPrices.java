package county.insurance.observation;

import county.insurance.scheme.Terms;
import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** What is known already when a day's figures are looked through; whoever publishes prices answers. */
public interface KnownPrices {

    Mono<Known> on(Terms terms, LocalDate day);

    /**
     * What figures are held against.
     *
     * @param published whether the day itself has a published price
     */
    record Known(Anchors anchors, boolean published) {}
}
