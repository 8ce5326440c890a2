package county.insurance.overview;

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
    private final ReviewFigures reviewFigures;
    private final PriceFigures priceFigures;
    private final SettlementFigures settlementFigures;

    Season(
            ReviewTodos reviewTodos,
            PriceTodos priceTodos,
            SettlementTodos settlementTodos,
            ReviewFigures reviewFigures,
            PriceFigures priceFigures,
            SettlementFigures settlementFigures) {
        this.reviewTodos = reviewTodos;
        this.priceTodos = priceTodos;
        this.settlementTodos = settlementTodos;
        this.reviewFigures = reviewFigures;
        this.priceFigures = priceFigures;
        this.settlementFigures = settlementFigures;
    }

    Mono<List<Todo>> todos(Official official, LocalDate today) {
        return together(
                reviewTodos.waitingFor(official, today),
                priceTodos.waitingFor(official, today),
                settlementTodos.waitingFor(official, today));
    }

    Mono<List<Figure>> figures(Official official, List<String> schemes, LocalDate today) {
        return together(
                reviewFigures.of(official, schemes, today),
                priceFigures.of(schemes, today),
                settlementFigures.of(official, schemes, today));
    }

    private static <T> Mono<List<T>> together(Mono<List<T>> first, Mono<List<T>> second, Mono<List<T>> third) {
        return Flux.concat(first, second, third)
                .concatMapIterable(Function.identity())
                .collectList();
    }
}
