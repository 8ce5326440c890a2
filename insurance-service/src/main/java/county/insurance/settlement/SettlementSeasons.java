package county.insurance.settlement;

import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.problem.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Loads what is known of a scheme's prices. */
@Service
class SettlementSeasons {

    private final Schemes schemes;
    private final PriceSeries series;

    SettlementSeasons(Schemes schemes, PriceSeries series) {
        this.schemes = schemes;
        this.series = series;
    }

    /** The season on a day; refuses when there is no such scheme. */
    Mono<Season> of(String scheme, LocalDate today) {
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(terms -> of(terms, today));
    }

    private Mono<Season> of(Terms terms, LocalDate today) {
        String id = terms.scheme().id();
        return Mono.zip(series.current(terms.scheme(), today), series.waiting(terms.scheme()), series.versions(id))
                .flatMap(read -> lockedDays(id, read.getT3())
                        .map(locked -> new Season(terms, read.getT1(), read.getT2(), read.getT3(), locked)));
    }

    private Mono<List<PricedDay>> lockedDays(String scheme, List<LockedPrice> versions) {
        return versions.isEmpty()
                ? Mono.just(List.of())
                : series.locked(scheme, versions.getLast().version());
    }
}
