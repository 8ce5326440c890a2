package county.insurance.publication;

import county.insurance.observation.Observations;
import county.insurance.point.Points;
import county.insurance.publication.PriceCalendar.DayRow;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonProgress;
import county.insurance.scheme.Terms;
import county.platform.problem.Refused;
import county.platform.reach.Unscoped;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads a scheme's whole price season, day by day and point by point. */
@Unscoped("the season of a published price, whose figures its officers read as a whole")
@Repository
class Seasons {

    private final DatabaseClient database;
    private final Schemes schemes;
    private final Points points;
    private final Observations observations;
    private final Publications publications;
    private final SeasonProgress progress;

    Seasons(
            DatabaseClient database,
            Schemes schemes,
            Points points,
            Observations observations,
            Publications publications,
            SeasonProgress progress) {
        this.progress = progress;
        this.database = database;
        this.schemes = schemes;
        this.points = points;
        this.observations = observations;
        this.publications = publications;
    }

    Mono<PriceCalendar> of(String scheme, BusinessTime time) {
        return terms(scheme)
                .flatMap(terms -> Mono.zip(days(scheme), progress.isLocked(scheme))
                        .map(read -> PriceCalendar.of(
                                terms.scheme(),
                                read.getT1(),
                                read.getT2(),
                                terms.decisions().actualPriceDecimals(),
                                time.today())));
    }

    Mono<PatternView> patterns(String scheme, LocalDate today) {
        return terms(scheme)
                .flatMap(terms -> Mono.zip(
                                points.of(scheme),
                                observations.counted(scheme, terms.scheme().priceFrom(), today),
                                publications.figures(scheme))
                        .map(read -> PatternView.of(terms, read.getT1(), read.getT2(), read.getT3(), today)));
    }

    private Mono<Terms> terms(String scheme) {
        return schemes.terms(scheme).switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")));
    }

    private Mono<List<DayRow>> days(String scheme) {
        return database.sql("""
                        select cast(days.day as date) as day, p.price, p.version, p.points,
                               first.published_at as first_published_at,
                               coalesce(o.observations, 0) as observations, coalesce(o.open, 0) as open,
                               coalesce(o.backfilled, 0) as backfilled, r.id is not null as proposed
                        from current_scheme s
                        cross join lateral generate_series(s.price_from, s.price_until, interval '1 day') as days (day)
                        left join current_price p on p.scheme = s.scheme and p.day = days.day
                        left join published_price first
                            on first.scheme = s.scheme and first.day = days.day and first.version = 1
                        left join (select o.day, count(*) as observations,
                                          count(*) filter (where o.state = 'entered' and o.flags <> '{}') as open,
                                          count(*) filter (where o.late_reason is not null) as backfilled
                                   from reported_price o
                                   where o.scheme = :scheme and o.state in ('entered', 'confirmed')
                                   group by o.day) o on o.day = days.day
                        left join price_proposal r
                            on r.scheme = s.scheme and r.day = days.day and r.state = 'proposed'
                        where s.scheme = :scheme order by days.day
                        """)
                .bind("scheme", scheme)
                .mapProperties(DayRow.class)
                .all()
                .collectList();
    }
}
