package county.forestry.overview;

import county.forestry.goal.GoalFigures;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.period.PeriodFigures;
import county.platform.period.Periods;
import county.platform.summary.Figure;
import county.platform.summary.ModuleSummary;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import county.platform.work.UnitProgress;
import county.platform.work.WorkReader;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The module at a glance. */
@RestController
class OverviewController {

    private static final Set<String> OWED = Set.of("milestone", "plot");

    private final WorkReader work;
    private final GoalFigures figures;
    private final Periods periods;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(
            WorkReader work, GoalFigures figures, Periods periods, BusinessTime time, PlatformProperties platform) {
        this.work = work;
        this.figures = figures;
        this.periods = periods;
        this.time = time;
        this.platform = platform;
    }

    @GetMapping("/api/forestry/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return Mono.zip(work.progress(official, OWED), figures(official))
                .map(parts -> ModuleSummary.of(
                        Module.FORESTRY,
                        time,
                        platform.demo(),
                        official,
                        UnitProgress.total(parts.getT1()),
                        parts.getT2(),
                        parts.getT1().stream().map(UnitProgress::cell).toList()));
    }

    /** The goals of every year that counts, or that there is nothing but history. */
    private Mono<List<Figure>> figures(Official official) {
        return periods.all(official)
                .flatMap(all -> Flux.fromIterable(all)
                        .filter(period -> period.state().counts())
                        .concatMap(period -> figures.of(official, period.year()))
                        .concatMapIterable(year -> year)
                        .concatWith(Flux.fromIterable(PeriodFigures.history(Module.FORESTRY, all, time.today())))
                        .collectList());
    }
}
