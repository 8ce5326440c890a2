package county.insurance.national;

import county.insurance.observation.ObservationView;
import county.insurance.point.PriceRoles;
import county.insurance.publication.LastYear;
import county.insurance.publication.Publications;
import county.insurance.publication.Publications.Publication;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Another officer than the one who entered a national price publishes it or sends it back. */
@Service
class NationalPublishing {

    private final NationalPrices prices;
    private final Publications publications;
    private final Schemes schemes;
    private final LastYear lastYear;
    private final SeasonLock lock;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final SeasonProgress progress;

    NationalPublishing(
            NationalPrices prices,
            Publications publications,
            Schemes schemes,
            LastYear lastYear,
            SeasonLock lock,
            AuditTrail audit,
            BusinessTime time,
            SeasonProgress progress) {
        this.progress = progress;
        this.prices = prices;
        this.publications = publications;
        this.schemes = schemes;
        this.lastYear = lastYear;
        this.lock = lock;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<NationalPrice> decide(Official official, long id, NationalDecision decision) {
        PriceRoles.mustBeOfficer(official);
        return prices.find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条国家价格")))
                .flatMap(entered ->
                        lock.take(entered.scheme()).then(Mono.defer(() -> decide(official, entered, decision))));
    }

    private Mono<NationalPrice> decide(Official official, NationalPrice entered, NationalDecision decision) {
        NationalRule.mustDecide(official, entered);
        mustSayWhy(decision);
        Mono<Void> published = decision.publish()
                ? mustBeExplained(entered, decision).then(Mono.defer(() -> publish(official, entered)))
                : Mono.empty();
        return prices.decide(entered.id(), decision.publish(), decision.note(), official.username(), decision.version())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then(published)
                .then(Mono.defer(() -> prices.find(entered.id())))
                .flatMap(after -> audit.record(
                                official,
                                decision.publish() ? "publish" : "reject",
                                "national-price",
                                Long.toString(entered.id()),
                                null,
                                entered,
                                after)
                        .thenReturn(after));
    }

    private static void mustSayWhy(NationalDecision decision) {
        if (!decision.publish() && (decision.note() == null || decision.note().isBlank())) {
            throw Refused.againstRule("note", "退回请写明原因。");
        }
    }

    /** A price that is far from what is known is published only with a word about how it was checked. */
    private Mono<Void> mustBeExplained(NationalPrice entered, NationalDecision decision) {
        return Mono.zip(
                        schemes.terms(entered.scheme()),
                        publications.priceBefore(entered.scheme(), entered.day()),
                        lastYear.mean(entered.scheme()))
                .doOnNext(read -> {
                    List<String> flags = NationalFlags.of(
                            read.getT1(),
                            entered,
                            read.getT2().orElse(null),
                            read.getT3().orElse(null));
                    if (!flags.isEmpty()
                            && (decision.note() == null || decision.note().isBlank())) {
                        throw Refused.againstRule(
                                "note", "这个价格" + String.join("，", flags) + "：请核对来源和单位，写明核对情况后再公布；有误的请退回。");
                    }
                })
                .then();
    }

    private Mono<Void> publish(Official official, NationalPrice entered) {
        Mono<Optional<Publication>> current = publications
                .current(entered.scheme(), entered.day())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(schemes.find(entered.scheme()), current, progress.isLocked(entered.scheme()))
                .map(read -> version(read.getT1(), entered, read.getT2(), read.getT3(), official, time.today()))
                .flatMap(price -> publications.add(entered.scheme(), price))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then();
    }

    /** The version to be published. Pure. */
    private static Publication version(
            Scheme scheme,
            NationalPrice entered,
            Optional<Publication> current,
            boolean locked,
            Official official,
            LocalDate today) {
        NationalRule.mustBeFit(scheme, entered, current.isPresent(), locked, today);
        return new Publication(
                entered.day(),
                current.map(Publication::version).orElse(0) + 1,
                ObservationView.shown(entered.price(), 2),
                null,
                null,
                entered.source(),
                entered.reason(),
                null,
                official.username(),
                entered.enteredBy(),
                null);
    }
}
