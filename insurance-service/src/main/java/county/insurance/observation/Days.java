package county.insurance.observation;

import county.insurance.observation.KnownPrices.Known;
import county.insurance.point.Points;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonProgress;
import county.insurance.scheme.Terms;
import county.platform.problem.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Loads the figures of one day of a scheme. */
@Service
public class Days {

    private final Schemes schemes;
    private final Points points;
    private final Observations observations;
    private final KnownPrices known;
    private final SeasonProgress progress;

    Days(Schemes schemes, Points points, Observations observations, KnownPrices known, SeasonProgress progress) {
        this.schemes = schemes;
        this.points = points;
        this.observations = observations;
        this.known = known;
        this.progress = progress;
    }

    /** The figures of a day; refuses a scheme that there is not. */
    public Mono<DayFigures> of(String scheme, LocalDate day) {
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(terms -> of(terms, day));
    }

    private Mono<DayFigures> of(Terms terms, LocalDate day) {
        String scheme = terms.scheme().id();
        Mono<List<Sample>> earlier =
                observations.counted(scheme, day.minusDays(terms.decisions().repeatedDays()), day.minusDays(1));
        return Mono.zip(
                        points.of(scheme),
                        observations.of(scheme, day),
                        earlier,
                        known.on(terms, day),
                        progress.isLocked(scheme))
                .map(read -> {
                    Known before = read.getT4();
                    return new DayFigures(
                            terms,
                            day,
                            read.getT1(),
                            read.getT2(),
                            read.getT3(),
                            before.anchors(),
                            before.published(),
                            read.getT5());
                });
    }
}
