package county.insurance.observation;

import county.insurance.point.Point;
import county.insurance.point.Points;
import county.insurance.point.PriceRoles;
import county.insurance.scheme.SeasonLock;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** An officer looks again at an observation and lets it count or not; never at their own. */
@Service
class Reviewing {

    private final Observations observations;
    private final Points points;
    private final SeasonLock lock;
    private final AuditTrail audit;

    Reviewing(Observations observations, Points points, SeasonLock lock, AuditTrail audit) {
        this.observations = observations;
        this.points = points;
        this.lock = lock;
        this.audit = audit;
    }

    @Transactional
    Mono<Observation> review(Official official, long id, ReviewRequest review) {
        PriceRoles.mustBeOfficer(official);
        return observations
                .find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条价格记录")))
                .flatMap(before -> points.find(before.point())
                        .flatMap(point -> lock.take(point.scheme()).then(store(official, point, before, review))));
    }

    private Mono<Observation> store(Official official, Point point, Observation before, ReviewRequest review) {
        ReviewRule.mustReview(official, before);
        return observations
                .review(before.id(), review.confirmed(), review.note().strip(), official.username(), review.version())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then(Mono.defer(() -> observations.find(before.id())))
                .flatMap(after -> audit.record(
                                official,
                                review.confirmed() ? "confirm" : "reject",
                                "observation",
                                Long.toString(before.id()),
                                point.township(),
                                before,
                                after)
                        .thenReturn(after));
    }
}
