package county.insurance.overview;

import county.insurance.enrolment.EnrolmentFigures;
import county.insurance.publication.PriceFigures;
import county.insurance.settlement.SettlementFigures;
import county.insurance.subsidy.SubsidyFigures;
import county.platform.access.Official;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the parts of the season contribute to the overview. */
@Component
class SeasonParts {

    private final EnrolmentFigures enrolmentFigures;
    private final SubsidyFigures subsidyFigures;
    private final PriceFigures priceFigures;
    private final SettlementFigures settlementFigures;

    SeasonParts(
            EnrolmentFigures enrolmentFigures,
            SubsidyFigures subsidyFigures,
            PriceFigures priceFigures,
            SettlementFigures settlementFigures) {
        this.enrolmentFigures = enrolmentFigures;
        this.subsidyFigures = subsidyFigures;
        this.priceFigures = priceFigures;
        this.settlementFigures = settlementFigures;
    }

    Mono<List<Figure>> figures(Official official, List<String> schemes, LocalDate today) {
        return together(List.of(
                enrolmentFigures.of(official, schemes, today),
                subsidyFigures.of(official, schemes, today),
                priceFigures.of(schemes, today),
                settlementFigures.of(official, schemes, today)));
    }

    private static <T> Mono<List<T>> together(List<Mono<List<T>>> parts) {
        return Flux.concat(parts).concatMapIterable(Function.identity()).collectList();
    }
}
