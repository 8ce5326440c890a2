package county.insurance.overview;

import county.insurance.correction.CorrectionTodos;
import county.insurance.enrolment.EnrolmentFigures;
import county.insurance.enrolment.EnrolmentTodos;
import county.insurance.national.NationalTodos;
import county.insurance.observation.ObservationTodos;
import county.insurance.publication.PriceFigures;
import county.insurance.publication.PriceTodos;
import county.insurance.settlement.SettlementFigures;
import county.insurance.settlement.SettlementTodos;
import county.insurance.subsidy.SubsidyFigures;
import county.insurance.subsidy.SubsidyTodos;
import county.platform.access.Official;
import county.platform.summary.Figure;
import county.platform.summary.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the parts of the season contribute to the overview. */
@Component
class SeasonParts {

    private final EnrolmentTodos enrolmentTodos;
    private final SubsidyTodos subsidyTodos;
    private final PriceTodos priceTodos;
    private final NationalTodos nationalTodos;
    private final ObservationTodos observationTodos;
    private final SettlementTodos settlementTodos;
    private final CorrectionTodos correctionTodos;
    private final EnrolmentFigures enrolmentFigures;
    private final SubsidyFigures subsidyFigures;
    private final PriceFigures priceFigures;
    private final SettlementFigures settlementFigures;

    SeasonParts(
            EnrolmentTodos enrolmentTodos,
            SubsidyTodos subsidyTodos,
            PriceTodos priceTodos,
            NationalTodos nationalTodos,
            ObservationTodos observationTodos,
            SettlementTodos settlementTodos,
            CorrectionTodos correctionTodos,
            EnrolmentFigures enrolmentFigures,
            SubsidyFigures subsidyFigures,
            PriceFigures priceFigures,
            SettlementFigures settlementFigures) {
        this.enrolmentTodos = enrolmentTodos;
        this.subsidyTodos = subsidyTodos;
        this.priceTodos = priceTodos;
        this.nationalTodos = nationalTodos;
        this.observationTodos = observationTodos;
        this.settlementTodos = settlementTodos;
        this.correctionTodos = correctionTodos;
        this.enrolmentFigures = enrolmentFigures;
        this.subsidyFigures = subsidyFigures;
        this.priceFigures = priceFigures;
        this.settlementFigures = settlementFigures;
    }

    Mono<List<Todo>> todos(Official official, LocalDate today) {
        return together(List.of(
                enrolmentTodos.waitingFor(official, today),
                subsidyTodos.waitingFor(official, today),
                priceTodos.waitingFor(official, today),
                nationalTodos.waitingFor(official, today),
                observationTodos.waitingFor(official, today),
                settlementTodos.waitingFor(official, today),
                correctionTodos.waitingFor(official, today)));
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
