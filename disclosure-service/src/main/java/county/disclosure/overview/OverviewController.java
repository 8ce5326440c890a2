package county.disclosure.overview;

import county.disclosure.overview.PlanInForce.CountingPlan;
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
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every year's plan that counts at a glance. */
@RestController
class OverviewController {

    private static final String TASK = "task";

    private final PlanInForce plans;
    private final Periods periods;
    private final WorkReader work;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(
            PlanInForce plans, Periods periods, WorkReader work, BusinessTime time, PlatformProperties platform) {
        this.plans = plans;
        this.periods = periods;
        this.work = work;
        this.time = time;
        this.platform = platform;
    }

    @GetMapping("/api/disclosure/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return Mono.zip(plans.counting(official, time.today()), work.progress(official, TASK), periods.all(official))
                .flatMap(read -> figures(official, read.getT1())
                        .map(figures -> ModuleSummary.of(
                                Module.DISCLOSURE,
                                time,
                                platform.demo(),
                                official,
                                UnitProgress.total(read.getT2()),
                                Stream.concat(
                                                figures.stream(),
                                                PeriodFigures.history(Module.DISCLOSURE, read.getT3(), time.today())
                                                        .stream())
                                        .toList(),
                                read.getT2().stream().map(UnitProgress::cell).toList())));
    }

    private Mono<List<Figure>> figures(Official official, List<CountingPlan> counting) {
        return Flux.fromIterable(counting)
                .concatMap(plan -> work.progress(official, TASK, plan.year())
                        .map(units -> PlanFigures.of(plan, units, time.today()).all()))
                .concatMapIterable(figures -> figures)
                .collectList();
    }
}
