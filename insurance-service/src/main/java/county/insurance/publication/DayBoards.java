package county.insurance.publication;

import county.insurance.observation.DayFigures;
import county.insurance.observation.Days;
import county.insurance.publication.Publications.Publication;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Loads what is known about one day of a scheme's price. */
@Service
class DayBoards {

    private final Days days;
    private final Publications publications;

    DayBoards(Days days, Publications publications) {
        this.days = days;
        this.publications = publications;
    }

    Mono<DayBoard> of(String scheme, LocalDate day) {
        return days.of(scheme, day)
                .flatMap(figures -> publications
                        .current(scheme, day)
                        .flatMap(published -> published(figures, published))
                        .switchIfEmpty(Mono.fromSupplier(() -> new DayBoard(figures, null, Set.of()))));
    }

    private Mono<DayBoard> published(DayFigures figures, Publication published) {
        return publications
                .behind(figures.scheme().id(), figures.day(), published.version())
                .map(behind -> new DayBoard(figures, published, Set.copyOf(behind)));
    }
}
