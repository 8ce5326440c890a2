package county.insurance.settlement;

import county.insurance.duty.InsuranceDuty;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.reach.Unscoped;
import county.platform.time.BusinessTime;
import county.platform.time.WorkingDays;
import java.time.OffsetDateTime;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Runs a settlement over all policies in force, once for each version of the actual price: run again, it gives back what
 * the first run has made. A version after the first makes a supplementary settlement of the differences.
 */
@Unscoped("sets the time limit of its own transaction and reads nothing")
@Service
class Settling {

    private final SettlementSeasons seasons;
    private final Settlements settlements;
    private final Payouts payouts;
    private final UnfinishedLists unfinished;
    private final SeasonLock lock;
    private final SeriesHands hands;
    private final WorkingDays days;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final DatabaseClient database;
    private final SeasonProgress progress;

    Settling(
            SettlementSeasons seasons,
            Settlements settlements,
            Payouts payouts,
            UnfinishedLists unfinished,
            SeasonLock lock,
            SeriesHands hands,
            WorkingDays days,
            AuditTrail audit,
            BusinessTime time,
            DatabaseClient database,
            SeasonProgress progress) {
        this.progress = progress;
        this.seasons = seasons;
        this.settlements = settlements;
        this.payouts = payouts;
        this.unfinished = unfinished;
        this.lock = lock;
        this.hands = hands;
        this.days = days;
        this.audit = audit;
        this.time = time;
        this.database = database;
    }

    /** The settlement under the newest actual price: all payouts, or none of them. */
    @Transactional
    Mono<Settlement> run(Official official, String scheme) {
        SettlementRoles.mustBeOfficer(official);
        return lock.take(scheme)
                .then(Mono.defer(() -> Mono.zip(seasons.of(scheme, time.today()), hands.days(official, scheme))))
                .flatMap(read -> {
                    Season season = read.getT1();
                    SettlingRules.mustRun(official, season, read.getT2());
                    return run(official, season.terms(), season.versions().getLast());
                });
    }

    private Mono<Settlement> run(Official official, Terms terms, LockedPrice price) {
        String scheme = terms.scheme().id();
        return settlements
                .of(scheme)
                .flatMap(made -> made.stream()
                        .filter(settlement -> settlement.priceVersion() == price.version())
                        .findFirst()
                        .map(Mono::just)
                        .orElseGet(
                                () -> Mono.zip(unfinished.of(official, scheme), payouts.soldMissing(official, scheme))
                                        .doOnNext(read -> SettlingRules.mustBeFinished(read.getT1(), read.getT2()))
                                        .then(Mono.defer(() -> make(official, terms, price)))));
    }

    private Mono<Settlement> make(Official official, Terms terms, LockedPrice price) {
        String scheme = terms.scheme().id();
        Deadlines deadlines = Deadlines.of(price.publishedOn(), terms.decisions(), days);
        return patience()
                .then(settlements.add(
                        scheme, price.version(), deadlines, official.username(), OffsetDateTime.now(time.clock())))
                .flatMap(id -> payouts.run(id, scheme, price.exact())
                        .doOnNext(total -> {
                            if (total.policies() == 0) {
                                throw Refused.againstRule("scheme", "没有生效的保险单，不必结算。");
                            }
                        })
                        .flatMap(total -> settlements.total(id, total.policies(), total.amount()))
                        .then(progress.settle(scheme, time.today()))
                        .then(settlements.find(id)))
                .flatMap(made -> audit.record(
                                official,
                                "run",
                                "settlement",
                                Long.toString(made.id()),
                                official.unitWith(InsuranceDuty.SETTLES),
                                null,
                                made)
                        .thenReturn(made));
    }

    /** A season of a million policies takes longer than what the service allows a usual statement. */
    private Mono<Void> patience() {
        return database.sql("select set_config('statement_timeout', '15min', true)")
                .then();
    }
}
