package county.disclosure.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.disclosure.plan.WorkPlan;
import county.disclosure.plan.WorkPlans;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A year's tasks, as far as they are tasks of units that the caller sees. */
@RestController
class TaskController {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final UnitDirectory directory;
    private final BusinessTime time;

    TaskController(WorkPlans plans, Tasks tasks, UnitDirectory directory, BusinessTime time) {
        this.plans = plans;
        this.tasks = tasks;
        this.directory = directory;
        this.time = time;
    }

    /**
     * @param unit only this unit's tasks, with its work on them
     * @param state only tasks on which a unit is in this state, or {@code overdue}
     */
    @GetMapping("/api/disclosure/tasks")
    Mono<TaskList> tasks(
            @AuthenticationPrincipal Official official,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state) {
        Selection selection = Selection.ofYear(official, directory, year, unit, state);
        return plans.ofYear(year)
                .flatMap(plan -> views(selection, official)
                        .map(items -> new TaskList(plan.year(), plan.source(), plan.issuedOn(), items)));
    }

    @GetMapping("/api/disclosure/tasks/{year}/{no}")
    Mono<TaskPage> task(@AuthenticationPrincipal Official official, @PathVariable int year, @PathVariable int no) {
        if (no < 1) {
            throw Refused.notFound("这项任务");
        }
        return plans.ofYear(year)
                .flatMap(plan -> views(Selection.ofTask(official, year, no), official)
                        .filter(views -> !views.isEmpty())
                        .switchIfEmpty(Mono.error(() -> Refused.notFound("这项任务")))
                        .map(views -> TaskPage.of(plan, views.getFirst())));
    }

    private Mono<List<TaskView>> views(Selection selection, Official official) {
        LocalDate today = time.today();
        return tasks.select(official, selection, today)
                .map(found -> found.stream()
                        .map(task -> TaskView.of(task, official, today))
                        .toList());
    }

    record TaskList(int year, String source, LocalDate issuedOn, List<TaskView> items) {}

    record TaskPage(int year, String source, @JsonUnwrapped TaskView task) {

        static TaskPage of(WorkPlan plan, TaskView task) {
            return new TaskPage(plan.year(), plan.source(), task);
        }
    }
}
