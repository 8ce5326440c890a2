package county.forestry.overview;

import county.forestry.milestone.Milestones;
import county.forestry.milestone.Milestones.UnitMilestone;
import county.forestry.target.TargetFigures;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.ModuleSummary;
import county.platform.summary.Tally;
import county.platform.summary.Todo;
import county.platform.summary.TodoList;
import county.platform.summary.UnitTally;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The module at a glance, and what waits for the caller in it. */
@RestController
class OverviewController {

    private final Milestones milestones;
    private final TargetFigures figures;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(Milestones milestones, TargetFigures figures, BusinessTime time, PlatformProperties platform) {
        this.milestones = milestones;
        this.figures = figures;
        this.time = time;
        this.platform = platform;
    }

    @GetMapping("/api/forestry/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return Mono.zip(milestones.tallies(official, time.today()), figures.latest(official))
                .map(parts -> ModuleSummary.of(
                        Module.FORESTRY,
                        time,
                        platform.demo(),
                        official,
                        parts.getT1().stream().map(UnitTally::tally).reduce(Tally.NONE, Tally::plus),
                        parts.getT2(),
                        parts.getT1()));
    }

    @GetMapping("/api/forestry/todos")
    Mono<TodoList> todos(@AuthenticationPrincipal Official official) {
        return milestones
                .waitingFor(official)
                .map(rows -> TodoList.of(rows.stream().map(this::todo).toList()));
    }

    private Todo todo(UnitMilestone row) {
        return Todo.of(
                row.id() + "/" + row.unit(),
                Module.FORESTRY.key(),
                row.title(),
                row.unit(),
                row.unitName(),
                row.due(),
                time.today(),
                "/forestry/milestones?unit=" + row.unit());
    }
}
