package county.disclosure.overview;

import county.disclosure.overview.Progress.NewestPlan;
import county.disclosure.overview.Progress.UnitProgress;
import county.disclosure.overview.Progress.Waiting;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.ModuleSummary;
import county.platform.summary.Todo;
import county.platform.summary.TodoList;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The newest plan at a glance, and what waits for the caller in any year's. */
@RestController
class OverviewController {

    private final Progress progress;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(Progress progress, BusinessTime time, PlatformProperties platform) {
        this.progress = progress;
        this.time = time;
        this.platform = platform;
    }

    @GetMapping("/api/disclosure/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return progress.newest(official)
                .flatMap(plan -> progress.ofUnits(plan.year(), official, time.today())
                        .map(units -> summary(official, plan, units)));
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
                units.stream().map(UnitProgress::tally).toList());
    }

    @GetMapping("/api/disclosure/todos")
    Mono<TodoList> todos(@AuthenticationPrincipal Official official) {
        return progress.waitingFor(official)
                .map(rows -> TodoList.of(rows.stream().map(this::todo).toList()));
    }

    private Todo todo(Waiting row) {
        String page = row.year() + "/" + row.no();
        return Todo.of(
                page + "/" + row.unit() + (row.review() ? "/review" : ""),
                Module.DISCLOSURE.key(),
                row.review() ? "审核：" + row.title() : row.title(),
                row.unit(),
                row.unitName(),
                row.due(),
                time.today(),
                "/disclosure/tasks/" + page + "?unit=" + row.unit());
    }
}
