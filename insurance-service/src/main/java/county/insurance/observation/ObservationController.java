package county.insurance.observation;

import county.insurance.point.PriceRoles;
import county.insurance.scheme.Schemes;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the collectors report, and its review by Development and Reform. */
@RestController
class ObservationController {

    private final Days days;
    private final Observations observations;
    private final Schemes schemes;
    private final Entering entering;
    private final Reviewing reviewing;
    private final UnitDirectory units;
    private final BusinessTime time;

    ObservationController(
            Days days,
            Observations observations,
            Schemes schemes,
            Entering entering,
            Reviewing reviewing,
            UnitDirectory units,
            BusinessTime time) {
        this.days = days;
        this.observations = observations;
        this.schemes = schemes;
        this.entering = entering;
        this.reviewing = reviewing;
        this.units = units;
        this.time = time;
    }

    /** @param day today when it is not given */
    @GetMapping("/api/insurance/observations")
    Mono<CollectorSheet> sheet(
            @AuthenticationPrincipal Official official,
            @RequestParam String scheme,
            @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate today = time.today();
        return days.of(scheme, day == null ? today : day)
                .map(figures -> CollectorSheet.of(figures, official, units, today));
    }

    @PostMapping("/api/insurance/observations")
    Mono<ObservationView> enter(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @Valid @RequestBody ObservationRequest body) {
        return entering.enter(official, body, key)
                .map(stored -> ObservationView.of(stored, 2, ReviewRule.acts(official, stored)));
    }

    @PostMapping("/api/insurance/observations/{id}/review")
    Mono<ObservationView> review(
            @AuthenticationPrincipal Official official, @PathVariable long id, @Valid @RequestBody ReviewRequest body) {
        return reviewing
                .review(official, id, body)
                .map(stored -> ObservationView.of(stored, 2, ReviewRule.acts(official, stored)));
    }

    /** What waits for a second look, oldest first. */
    @GetMapping("/api/insurance/observations/flagged")
    Mono<FlaggedPage> flagged(
            @AuthenticationPrincipal Official official,
            @RequestParam String scheme,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        PriceRoles.mustSeeAll(official);
        int most = Math.clamp(limit, 1, 200);
        return schemes.find(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .then(observations.flagged(scheme, after, most + 1))
                .map(found -> FlaggedPage.of(official, found, most));
    }

    /** @param next the id to go on after, or null on the last page */
    record FlaggedPage(
            List<ObservationView> items, @Nullable Long next) {

        static FlaggedPage of(Official official, List<Observation> found, int most) {
            List<Observation> page = found.stream().limit(most).toList();
            return new FlaggedPage(
                    page.stream()
                            .map(one -> ObservationView.of(one, 2, ReviewRule.acts(official, one)))
                            .toList(),
                    found.size() > most ? page.getLast().id() : null);
        }
    }
}
