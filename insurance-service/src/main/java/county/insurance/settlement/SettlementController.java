package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.time.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** From the published actual price to the published results. */
@RestController
class SettlementController {

    private final SettlementSeasons seasons;
    private final Settlements settlements;
    private final Payouts payouts;
    private final UnfinishedLists unfinished;
    private final Locking locking;
    private final Settling settling;
    private final Confirming confirming;
    private final BusinessTime time;
    private final SeriesHands hands;

    SettlementController(
            SettlementSeasons seasons,
            Settlements settlements,
            Payouts payouts,
            UnfinishedLists unfinished,
            Locking locking,
            Settling settling,
            Confirming confirming,
            BusinessTime time,
            SeriesHands hands) {
        this.hands = hands;
        this.seasons = seasons;
        this.settlements = settlements;
        this.payouts = payouts;
        this.unfinished = unfinished;
        this.locking = locking;
        this.settling = settling;
        this.confirming = confirming;
        this.time = time;
    }

    /** Where a scheme stands, and what is next. */
    @GetMapping("/api/insurance/settlements")
    Mono<SeasonView> season(@AuthenticationPrincipal Official official, @RequestParam String scheme) {
        SettlementRoles.mustTakePart(official);
        LocalDate today = time.today();
        return seasons.of(scheme, today)
                .flatMap(season -> Mono.zip(
                                settlements.of(official, scheme),
                                payouts.soldMissing(official, scheme),
                                unfinished.of(official, scheme),
                                hands.days(official, scheme))
                        .map(read -> SeasonView.of(
                                season,
                                read.getT1(),
                                read.getT2(),
                                read.getT3(),
                                SettlingRules.acts(
                                        official,
                                        season,
                                        read.getT4(),
                                        read.getT1(),
                                        read.getT3(),
                                        read.getT2(),
                                        today),
                                today)));
    }

    /** Publishes the actual price, or its correction. */
    @PostMapping("/api/insurance/actual-prices")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<LockedPrice> lock(@AuthenticationPrincipal Official official, @Valid @RequestBody ActualPriceRequest body) {
        return locking.publish(official, body);
    }

    /** Runs the settlement, or gives back the one that has been run. */
    @PostMapping("/api/insurance/settlements")
    Mono<Settlement> run(@AuthenticationPrincipal Official official, @Valid @RequestBody RunRequest body) {
        return settling.run(official, body.scheme());
    }

    @PostMapping("/api/insurance/settlements/{id}/confirmation")
    Mono<Settlement> confirm(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @Valid @RequestBody VersionRequest body) {
        return confirming.confirm(official, id, body.version());
    }

    record RunRequest(@NotBlank(message = "请选择保险方案。") String scheme) {}

    /** @param version the one that the caller saw */
    record VersionRequest(
            @Min(value = 1, message = "版本号不能小于 1。") int version) {}
}
