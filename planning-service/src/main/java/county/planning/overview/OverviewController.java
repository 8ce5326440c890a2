package county.planning.overview;

import county.planning.monitoring.Monitoring;
import county.planning.overview.Waiting.Missing;
import county.planning.overview.Waiting.Unapproved;
import county.planning.plan.Plan;
import county.planning.plan.Plans;
import county.planning.quality.Quality;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.summary.ModuleSummary;
import county.platform.summary.Todo;
import county.platform.summary.TodoList;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The module at a glance, and what waits for the caller in it. */
@RestController
class OverviewController {

    private static final String EVERYTHING = "all";

    private final Monitoring monitoring;
    private final Quality quality;
    private final Plans plans;
    private final Waiting waiting;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(
            Monitoring monitoring,
            Quality quality,
            Plans plans,
            Waiting waiting,
            BusinessTime time,
            PlatformProperties platform) {
        this.monitoring = monitoring;
        this.quality = quality;
        this.plans = plans;
        this.waiting = waiting;
        this.time = time;
        this.platform = platform;
    }

    /** The figures are the district's: no unit has rows of its own, so everybody sees all of them. */
    @GetMapping("/api/planning/summary")
    Mono<ModuleSummary> summary() {
        return Mono.zip(monitoring.newest(), quality.count())
                .switchIfEmpty(Mono.error(() -> Refused.notFound("规划")))
                .map(parts -> new PlanFigures(parts.getT1(), parts.getT2(), time.today()))
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

    /** Reports and approvals are the work of the responsible units' officers; for everybody else the list is empty. */
    @GetMapping("/api/planning/todos")
    Mono<TodoList> todos(@AuthenticationPrincipal Official official) {
        if (!official.has(Role.BUREAU_OFFICER)) {
            return Mono.just(TodoList.of(List.of()));
        }
        int lastYear = time.today().getYear() - 1;
        return plans.newest()
                .flatMap(plan -> Mono.zip(
                                waiting.reports(plan.id(), lastYear, official), waiting.approvals(plan.id(), official))
                        .map(parts -> Stream.concat(
                                        parts.getT1().stream().map(missing -> todo(plan, lastYear, missing)),
                                        parts.getT2().stream().map(this::todo))
                                .toList()))
                .defaultIfEmpty(List.of())
                .map(TodoList::of);
    }

    private Todo todo(Plan plan, int year, Missing missing) {
        return Todo.of(
                "report-" + year + "-" + missing.id(),
                Module.PLANNING.key(),
                "报送 %d 年指标数值：%s".formatted(year, missing.name()),
                missing.unit(),
                missing.unitName(),
                plan.reportDue(year),
                time.today(),
                "/planning/indicators/" + missing.id());
    }

    private Todo todo(Unapproved unapproved) {
        return Todo.of(
                "approve-" + unapproved.id(),
                Module.PLANNING.key(),
                "审核 %d 年指标数值：%s".formatted(unapproved.period(), unapproved.name()),
                unapproved.unit(),
                unapproved.unitName(),
                null,
                time.today(),
                "/planning/indicators/" + unapproved.indicator());
    }
}
