package county.insurance.price;

import county.platform.access.Official;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
    private final UnitDirectory units;
    private final BusinessTime time;

    DailyPriceController(
            DayBoards boards,
            Seasons seasons,
            Entering entering,
            Publishing publishing,
            UnitDirectory units,
            BusinessTime time) {
        this.boards = boards;
        this.seasons = seasons;
        this.entering = entering;
        this.publishing = publishing;
        this.units = units;
        this.time = time;
    }

    /** Every day of the season and what has been published for it. */
    @GetMapping("/api/insurance/daily-prices")
    Mono<SeasonView> season(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        PriceRoles.mustSeeAll(official);
        return seasons.of(scheme, time);
    }

    @GetMapping("/api/insurance/daily-prices/{scheme}/{day}")
    Mono<DayView> day(
            @AuthenticationPrincipal Official official, @PathVariable String scheme, @PathVariable LocalDate day) {
        PriceRoles.mustSeeAll(official);
        return boards.of(scheme, day).map(board -> DayView.of(board, units, time.today()));
    }

    /** Publishes the day's price, or corrects it. */
    @PostMapping("/api/insurance/daily-prices/{scheme}/{day}")
    Mono<PriceView> publish(
            @AuthenticationPrincipal Official official,
            @PathVariable String scheme,
            @PathVariable LocalDate day,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody PublicationRequest body) {
        SendKey.check(key);
        return publishing.publish(official, scheme, day, body, key).map(PriceView::of);
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
