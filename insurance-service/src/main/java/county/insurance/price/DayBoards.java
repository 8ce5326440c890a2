package county.insurance.price;

import county.insurance.price.Publications.Publication;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.problem.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Loads what is known about one day of a scheme's price. */
@Service
class DayBoards {

    private final Schemes schemes;
    private final Points points;
    private final Observations observations;
    private final Publications publications;
    private final LastYear lastYear;

    DayBoards(Schemes schemes, Points points, Observations observations, Publications publications, LastYear lastYear) {
        this.schemes = schemes;
        this.points = points;
        this.observations = observations;
        this.publications = publications;
        this.lastYear = lastYear;
    }

    Mono<DayBoard> of(String scheme, LocalDate day) {
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(terms -> of(terms, day));
    }

    private Mono<DayBoard> of(Terms terms, LocalDate day) {
        String scheme = terms.scheme().id();
        Mono<Anchors> anchors = Mono.zip(publications.priceBefore(scheme, day), lastYear.mean(scheme))
                .map(read -> new Anchors(
                        terms.scheme().targetPrice(),
                        read.getT2().orElse(null),
                        read.getT1().orElse(null)));
        Mono<Optional<Publication>> now =
                publications.current(scheme, day).map(Optional::of).defaultIfEmpty(Optional.empty());
        Mono<List<Sample>> earlier =
                observations.counted(scheme, day.minusDays(terms.decisions().repeatedDays()), day.minusDays(1));
        Mono<Boolean> locked = publications.isLocked(scheme);
        return Mono.zip(points.of(scheme), observations.of(scheme, day), earlier, anchors, now, locked)
                .flatMap(read -> behind(scheme, day, read.getT5())
                        .map(behind -> new DayBoard(
                                terms,
                                day,
                                read.getT1(),
                                read.getT2(),
                                read.getT3(),
                                read.getT4(),
                                read.getT5().orElse(null),
                                behind,
                                read.getT6())));
    }

    private Mono<Set<Long>> behind(String scheme, LocalDate day, Optional<Publication> published) {
        return published
                .map(price -> publications.behind(scheme, day, price.version()).map(Set::copyOf))
                .orElseGet(() -> Mono.just(Set.of()));
    }
}
