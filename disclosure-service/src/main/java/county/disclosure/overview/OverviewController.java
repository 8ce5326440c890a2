package county.disclosure.overview;

import county.disclosure.overview.PlanInForce.NewestPlan;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.ModuleSummary;
import county.platform.summary.TodoList;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import county.platform.work.UnitProgress;
import county.platform.work.Waiting;
import county.platform.work.WorkReader;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The newest plan at a glance, and what waits for the caller in any year's. */
@RestController
class OverviewController {

    private static final String TASK = "task";
    private static final String REVIEW = "review";

    private final PlanInForce plans;
    private final WorkReader work;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(PlanInForce plans, WorkReader work, BusinessTime time, PlatformProperties platform) {
        this.plans = plans;
        this.work = work;
        this.time = time;
        this.platform = platform;
    }

    @GetMapping("/api/disclosure/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return plans.newest(official)
                .flatMap(plan ->
                        work.progress(official, TASK, plan.year()).map(units -> summary(official, plan, units)));
    }

    private ModuleSummary summary(Official official, NewestPlan plan, List<UnitProgress> units) {
        PlanFigures figures = PlanFigures.of(plan, units, time.today());
        return ModuleSummary.of(
                Module.DISCLOSURE,
                time,
                platform.demo(),
                official,
                figures.tally(),
                figures.all(),
                units.stream().map(UnitProgress::cell).toList());
    }

    @GetMapping("/api/disclosure/todos")
    Mono<TodoList> todos(@AuthenticationPrincipal Official official) {
        Waiting own = Waiting.of(TASK);
        return work.todos(
                official, Module.DISCLOSURE, official.has(Role.DISCLOSURE_OFFICE) ? own.andReached(REVIEW) : own);
    }
}
