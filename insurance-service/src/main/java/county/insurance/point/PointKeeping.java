package county.insurance.point;

import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Schemes;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Development and Reform sets up monitoring points, changes them and ends them (章政办发〔2023〕11号, part 4 (3)). */
@Service
class PointKeeping {

    private final Points points;
    private final Schemes schemes;
    private final UnitDirectory units;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final PointUse use;

    PointKeeping(
            Points points, Schemes schemes, UnitDirectory units, AuditTrail audit, BusinessTime time, PointUse use) {
        this.use = use;
        this.points = points;
        this.schemes = schemes;
        this.units = units;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<Point> add(Official official, PointRequest request) {
        PriceRoles.mustBeOfficer(official);
        mustBeTownship(request.township());
        return schemes.find(request.scheme())
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .doOnNext(PointKeeping::mustHavePoints)
                .flatMap(scheme -> points.add(request, request.township(), official.username()))
                .switchIfEmpty(Mono.error(() -> taken(request)))
                .flatMap(id -> points.collect(id, request.named()).then(Mono.defer(() -> points.find(id))))
                .flatMap(after -> record(official, "add", null, after));
    }

    @Transactional
    Mono<Point> change(Official official, long id, PointRequest request) {
        PriceRoles.mustBeOfficer(official);
        return points.find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个监测点")))
                .flatMap(before -> Mono.zip(
                                points.isTaken(before.scheme(), request.name(), id),
                                use.hasFiguresOutside(id, request.activeFrom(), request.activeUntil()),
                                use.hasFigures(id))
                        .doOnNext(read -> {
                            check(before, request, read.getT1(), read.getT2());
                            mustBeExplained(before, request, read.getT3(), time.today());
                        })
                        .then(Mono.defer(() -> points.change(id, request)))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(Mono.defer(() -> points.collect(id, request.named())))
                        .then(Mono.defer(() -> points.find(id)))
                        .flatMap(after ->
                                explained(official, after, request).then(record(official, "change", before, after))));
    }

    /** Removes a point that was set up by mistake; one with figures is ended instead. */
    @Transactional
    Mono<Void> remove(Official official, long id, int version) {
        PriceRoles.mustBeOfficer(official);
        return points.find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个监测点")))
                .flatMap(before -> use.hasFigures(id)
                        .doOnNext(figures -> {
                            if (figures) {
                                throw Refused.againstRule("id", "这个监测点已有价格记录，不能删除；不再使用的，请填写停用日期。");
                            }
                        })
                        .then(Mono.defer(() -> points.collect(id, List.of())))
                        .then(Mono.defer(() -> points.remove(id, version)))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(audit.record(
                                official, "remove", "point", Long.toString(id), before.township(), before, null)));
    }

    private Mono<Void> explained(Official official, Point point, PointRequest request) {
        return request.reason() == null || request.reason().isBlank()
                ? Mono.empty()
                : audit.record(
                        official,
                        "explain",
                        "point",
                        Long.toString(point.id()),
                        point.township(),
                        null,
                        request.reason().strip());
    }

    private Mono<Point> record(Official official, String action, @Nullable Point before, Point after) {
        return audit.record(official, action, "point", Long.toString(after.id()), after.township(), before, after)
                .thenReturn(after);
    }

    private static void check(Point before, PointRequest request, boolean taken, boolean outside) {
        if (!before.scheme().equals(request.scheme()) || !before.township().equals(request.township())) {
            throw Refused.againstRule("township", "监测点所属的方案和镇街不能改；请停用这个点，另设一个新点。");
        }
        if (taken) {
            throw taken(request);
        }
        if (outside) {
            throw Refused.againstRule("activeUntil", "这个监测点在所填启用期以外已有价格记录，请调整日期。");
        }
    }

    /** Which days of the past lack this point's price follows from its days: moving them there is explained. */
    private static void mustBeExplained(Point before, PointRequest request, boolean figures, LocalDate today) {
        boolean past = isMovedInThePast(before.activeFrom(), request.activeFrom(), today)
                || isMovedInThePast(before.activeUntil(), request.activeUntil(), today);
        if (figures && past && (request.reason() == null || request.reason().isBlank())) {
            throw Refused.againstRule("reason", "这个监测点已有价格记录；把启用或停用日期改到过去，请写明理由。");
        }
    }

    private static boolean isMovedInThePast(@Nullable LocalDate before, @Nullable LocalDate after, LocalDate today) {
        return !Objects.equals(before, after)
                && ((before != null && before.isBefore(today)) || (after != null && after.isBefore(today)));
    }

    private void mustBeTownship(String code) {
        if (units.withCode(code)
                .filter(unit -> unit.kind() == UnitKind.TOWNSHIP)
                .isEmpty()) {
            throw Refused.malformed("township", "请选择所在镇街。");
        }
    }

    private static void mustHavePoints(Scheme scheme) {
        if (scheme.priceOrigin() != PriceOrigin.POINTS) {
            throw Refused.againstRule("scheme", "这个方案采用国家公布的价格，不设监测点。");
        }
    }

    private static Refused taken(PointRequest request) {
        return Refused.againstRule("name", "这个方案已有名为“" + request.name().strip() + "”的监测点。");
    }
}
