package county.insurance.observation;

import county.insurance.point.Point;
import county.insurance.point.Points;
import county.insurance.point.PriceRoles;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Somebody reports a transaction, or corrects one by another; the day is looked through again each time. */
@Service
public class Entering {

    private final Points points;
    private final Schemes schemes;
    private final Observations observations;
    private final Days days;
    private final SeasonLock lock;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final SeasonProgress progress;

    Entering(
            Points points,
            Schemes schemes,
            Observations observations,
            Days days,
            SeasonLock lock,
            IdempotencyKeys keys,
            AuditTrail audit,
            BusinessTime time,
            SeasonProgress progress) {
        this.progress = progress;
        this.points = points;
        this.schemes = schemes;
        this.observations = observations;
        this.days = days;
        this.lock = lock;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Stores the observation with its flags. The same key sent again gives the observation that it made the first time,
     * as it is by now.
     */
    @Transactional
    Mono<Observation> enter(Official official, ObservationRequest entry, String key) {
        return keys.once(
                        official,
                        "POST /api/insurance/observations",
                        key,
                        entry,
                        Long.class,
                        enter(official, entry).map(Observation::id))
                .flatMap(observations::find);
    }

    private Mono<Observation> enter(Official official, ObservationRequest entry) {
        return points.find(entry.point())
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个监测点")))
                .flatMap(point -> lock.take(point.scheme())
                        .then(Mono.defer(() -> decide(official, point, entry)))
                        .flatMap(before -> store(official, point, entry, before)));
    }

    /** What is to be replaced, when the entry is allowed. */
    private Mono<Optional<Observation>> decide(Official official, Point point, ObservationRequest entry) {
        Mono<Optional<Observation>> replaced = entry.replaces() == null
                ? Mono.just(Optional.empty())
                : observations.find(entry.replaces()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(schemes.find(point.scheme()), progress.isLocked(point.scheme()), replaced)
                .map(read -> {
                    Observation old = read.getT3().orElse(null);
                    EntryRule.check(official, point, read.getT1(), entry, read.getT2(), old, time.today());
                    return read.getT3();
                });
    }

    private Mono<Observation> store(
            Official official, Point point, ObservationRequest entry, Optional<Observation> before) {
        Mono<Long> retired = before.map(old -> observations.replace(old.id())).orElseGet(() -> Mono.just(1L));
        String reason = PriceRoles.isOfficer(official) ? entry.reason() : null;
        return retired.filter(rows -> rows == 1)
                .flatMap(rows -> observations.add(entry, reason, official.username()))
                .switchIfEmpty(Mono.error(Refused::conflict))
                .flatMap(id -> flag(point.scheme(), entry.day())
                        .then(observations.find(id))
                        .flatMap(after -> audit.record(
                                        official,
                                        before.isEmpty() ? "enter" : "correct",
                                        "observation",
                                        Long.toString(id),
                                        point.township(),
                                        before.orElse(null),
                                        after)
                                .thenReturn(after)));
    }

    /** Looks through a day once more and keeps what it finds with the observations; says how many wait for a review. */
    @Transactional
    public Mono<Integer> flag(String scheme, LocalDate day) {
        return days.of(scheme, day)
                .flatMap(figures -> Flux.fromIterable(figures.observations())
                        .filter(Observation::counts)
                        .filter(one -> !codes(figures.flags().getOrDefault(one.id(), Set.of()))
                                .equals(Set.copyOf(one.flags())))
                        .concatMap(one ->
                                observations.flag(one.id(), figures.flags().getOrDefault(one.id(), Set.of())))
                        .then(Mono.just(figures.open().size())));
    }

    private static Set<String> codes(Set<Flag> flags) {
        return flags.stream().map(Flag::code).collect(Collectors.toSet());
    }
}
