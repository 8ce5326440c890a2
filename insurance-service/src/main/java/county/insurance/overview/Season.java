package county.insurance.overview;

import county.insurance.correction.CorrectionTodos;
import county.insurance.price.PriceFigures;
import county.insurance.price.PriceTodos;
import county.insurance.review.ReviewFigures;
import county.insurance.review.ReviewTodos;
import county.insurance.settlement.SettlementFigures;
import county.insurance.settlement.SettlementTodos;
import county.platform.access.Official;
import county.platform.summary.Figure;
import county.platform.summary.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the parts of the season contribute to the overview: enrolment and review, prices, settlement. */
@Component
class Season {

    private final ReviewTodos reviewTodos;
    private final PriceTodos priceTodos;
    private final SettlementTodos settlementTodos;
    private final CorrectionTodos correctionTodos;
    private final ReviewFigures reviewFigures;
    private final PriceFigures priceFigures;
    private final SettlementFigures settlementFigures;

    Season(
            ReviewTodos reviewTodos,
            PriceTodos priceTodos,
            SettlementTodos settlementTodos,
            CorrectionTodos correctionTodos,
            ReviewFigures reviewFigures,
            PriceFigures priceFigures,
            SettlementFigures settlementFigures) {
        this.reviewTodos = reviewTodos;
        this.priceTodos = priceTodos;
        this.settlementTodos = settlementTodos;
        this.correctionTodos = correctionTodos;
        this.reviewFigures = reviewFigures;
        this.priceFigures = priceFigures;
        this.settlementFigures = settlementFigures;
    }

    Mono<List<Todo>> todos(Official official, LocalDate today) {
        return together(List.of(
                reviewTodos.waitingFor(official, today),
                priceTodos.waitingFor(official, today),
                settlementTodos.waitingFor(official, today),
                correctionTodos.waitingFor(official, today)));
    }

    Mono<List<Figure>> figures(Official official, List<String> schemes, LocalDate today) {
        return together(List.of(
                reviewFigures.of(official, schemes, today),
                priceFigures.of(schemes, today),
                settlementFigures.of(official, schemes, today)));
    }

    private static <T> Mono<List<T>> together(List<Mono<List<T>>> parts) {
        return Flux.concat(parts).concatMapIterable(Function.identity()).collectList();
    }
}
