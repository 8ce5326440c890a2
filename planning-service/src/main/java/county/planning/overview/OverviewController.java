package county.planning.overview;

import county.planning.monitoring.Monitoring;
import county.planning.quality.Quality;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.period.Periods;
import county.platform.problem.Refused;
import county.platform.summary.ModuleSummary;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The module at a glance. */
@RestController
class OverviewController {

    private static final String EVERYTHING = "all";

    private final Monitoring monitoring;
    private final Quality quality;
    private final Periods periods;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(
            Monitoring monitoring, Quality quality, Periods periods, BusinessTime time, PlatformProperties platform) {
        this.monitoring = monitoring;
        this.quality = quality;
        this.periods = periods;
        this.time = time;
        this.platform = platform;
    }

    /** The figures are the district's: no unit has rows of its own, so everybody sees all of them. */
    @GetMapping("/api/planning/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return Mono.zip(monitoring.newest(), quality.count(), periods.all(official))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("规划")))
                .map(parts -> new PlanFigures(parts.getT1(), parts.getT2(), parts.getT3(), time.today()))
                .map(figures -> new ModuleSummary(
                        Module.PLANNING.key(),
                        time.today(),
                        time.rehearsal(),
                        platform.demo(),
                        EVERYTHING,
                        figures.tally(),
                        figures.figures(),
                        List.of()));
    }
}
