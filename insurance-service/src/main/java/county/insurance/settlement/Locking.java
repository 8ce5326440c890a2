package county.insurance.settlement;

import county.insurance.duty.InsuranceDuty;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Development and Reform publishes the actual price, from the day after the window's last day on (decision). From then
 * on the series is locked: a day's price changes only by a correction, and that leads to a new version here.
 */
@Service
class Locking {

    private final SettlementSeasons seasons;
    private final PriceSeries series;
    private final UnfinishedLists unfinished;
    private final SeasonLock lock;
    private final SeriesHands hands;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final SeasonProgress progress;

    Locking(
            SettlementSeasons seasons,
            PriceSeries series,
            UnfinishedLists unfinished,
            SeasonLock lock,
            SeriesHands hands,
            AuditTrail audit,
            BusinessTime time,
            SeasonProgress progress) {
        this.progress = progress;
        this.seasons = seasons;
        this.series = series;
        this.unfinished = unfinished;
        this.lock = lock;
        this.hands = hands;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<LockedPrice> publish(Official official, ActualPriceRequest request) {
        SettlementRoles.mustBeOfficer(official);
        return lock.take(request.scheme())
                .then(Mono.defer(() -> Mono.zip(
                        seasons.of(request.scheme(), time.today()),
                        hands.days(official, request.scheme()),
                        unfinished.of(official, request.scheme()))))
                .map(read -> {
                    Season season = read.getT1();
                    season.mustBeAtVersion(request.version());
                    SettlingRules.mustPublish(official, season, read.getT2(), time.today());
                    season.mustHaveNews();
                    season.mustFit(request, read.getT3(), time.today());
                    return season;
                })
                .flatMap(season -> publish(official, season, request));
    }

    private Mono<LockedPrice> publish(Official official, Season season, ActualPriceRequest request) {
        var scheme = season.terms().scheme();
        int version = season.versions().size() + 1;
        var price = Objects.requireNonNull(PublishedMean.of(season.days(), season.terms()), "days are there")
                .exact();
        String reason = version == 1 ? null : request.reason();
        var at = OffsetDateTime.now(time.clock());
        var published =
                new LockedPrice(version, price.sum(), price.publications(), reason, time.today(), official.username());
        return series.add(scheme.id(), version, price, reason, time.today(), official.username(), at)
                .then(series.addDays(scheme, version))
                .then(progress.lock(scheme.id(), time.today()))
                .then(audit.record(
                        official,
                        version == 1 ? "lock" : "correct",
                        "actual-price",
                        scheme.id() + "/" + version,
                        official.unitWith(InsuranceDuty.SETTLES),
                        season.locked(),
                        published))
                .thenReturn(published);
    }
}
