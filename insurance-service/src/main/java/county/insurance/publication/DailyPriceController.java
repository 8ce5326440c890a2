package county.insurance.publication;

import county.insurance.observation.Entering;
import county.insurance.point.PriceRoles;
import county.insurance.publication.Proposals.Proposal;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Review and publication of the daily price, and the season at a glance. */
@RestController
class DailyPriceController {

    private final DayBoards boards;
    private final Seasons seasons;
    private final Entering entering;
    private final Publishing publishing;
    private final Releasing releasing;
    private final Proposals proposals;
    private final IdempotencyKeys keys;
    private final UnitDirectory units;
    private final BusinessTime time;

    DailyPriceController(
            DayBoards boards,
            Seasons seasons,
            Entering entering,
            Publishing publishing,
            Releasing releasing,
            Proposals proposals,
            IdempotencyKeys keys,
            UnitDirectory units,
            BusinessTime time) {
        this.boards = boards;
        this.seasons = seasons;
        this.entering = entering;
        this.publishing = publishing;
        this.releasing = releasing;
        this.proposals = proposals;
        this.keys = keys;
        this.units = units;
        this.time = time;
    }

    /** Every day of the season and what has been published for it. */
    @GetMapping("/api/insurance/daily-prices")
    Mono<PriceCalendar> season(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        PriceRoles.mustSeeAll(official);
        return seasons.of(scheme, time);
    }

    @GetMapping("/api/insurance/daily-prices/{scheme}/{day}")
    Mono<DayView> day(
            @AuthenticationPrincipal Official official, @PathVariable String scheme, @PathVariable LocalDate day) {
        PriceRoles.mustSeeAll(official);
        return boards.of(scheme, day).flatMap(board -> view(official, board));
    }

    /** Publishes the day's price, or corrects it. */
    @PostMapping("/api/insurance/daily-prices/{scheme}/{day}")
    Mono<PriceView> publish(
            @AuthenticationPrincipal Official official,
            @PathVariable String scheme,
            @PathVariable LocalDate day,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @Valid @RequestBody PublicationRequest body) {
        return publishing.publish(official, scheme, day, body, key).map(PriceView::of);
    }

    /** Proposes a price that nobody publishes alone: of a late day, or far from everything known. */
    @PostMapping("/api/insurance/daily-prices/{scheme}/{day}/proposal")
    Mono<DayView> propose(
            @AuthenticationPrincipal Official official,
            @PathVariable String scheme,
            @PathVariable LocalDate day,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @Valid @RequestBody PublicationRequest body) {
        return keys.once(
                        official,
                        "POST /api/insurance/daily-prices/" + scheme + "/" + day + "/proposal",
                        key,
                        body,
                        Proposal.class,
                        releasing.propose(official, scheme, day, body))
                .then(Mono.defer(() -> boards.of(scheme, day)))
                .flatMap(board -> view(official, board));
    }

    /** Another officer publishes the proposed price or sends it back; who proposed it takes it back. */
    @PostMapping("/api/insurance/daily-prices/{scheme}/{day}/release")
    Mono<DayView> release(
            @AuthenticationPrincipal Official official,
            @PathVariable String scheme,
            @PathVariable LocalDate day,
            @Valid @RequestBody ReleaseRequest body) {
        return releasing.decide(official, scheme, day, body).flatMap(board -> view(official, board));
    }

    private Mono<DayView> view(Official official, DayBoard board) {
        return proposals
                .waiting(board.scheme().id(), board.day())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(waiting -> DayView.of(board, waiting.orElse(null), official, units, time.today()));
    }

    /** Looks through the day again. */
    @PostMapping("/api/insurance/daily-prices/{scheme}/{day}/checks")
    Mono<Checked> check(
            @AuthenticationPrincipal Official official, @PathVariable String scheme, @PathVariable LocalDate day) {
        PriceRoles.mustBeOfficer(official);
        return entering.flag(scheme, day).map(Checked::new);
    }

    /** How the points behave over the season. */
    @GetMapping("/api/insurance/price-patterns")
    Mono<PatternView> patterns(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        PriceRoles.mustSeeAll(official);
        return seasons.patterns(scheme, time.today());
    }

    /** @param open how many observations wait for a review */
    record Checked(int open) {}
}
