package county.planning.overview;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Todo;
import county.platform.work.TodoSource;
import county.platform.work.Waiting;
import county.platform.work.WorkKind;
import county.platform.work.WorkReader;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Values to report and to approve: the work of the responsible units' officers, and of nobody else. */
@Component
class PlanningTodos implements TodoSource {

    private static final WorkKind REPORT =
            WorkKind.report("report").alike("项指标的 {year} 年数值待填报", "/planning/values?year={year}");
    private static final WorkKind APPROVAL = WorkKind.act("approval")
            .alike("项指标的 {year} 年数值待审核", "/planning/values?year={year}")
            .blocking("项指标的评价等着审核");

    private final WorkReader work;

    PlanningTodos(WorkReader work) {
        this.work = work;
    }

    @Override
    public Mono<List<Todo>> waitingFor(Official official) {
        return official.has(Role.BUREAU_OFFICER)
                ? work.todos(official, Module.PLANNING, Waiting.of(REPORT, APPROVAL))
                : Mono.just(List.of());
    }
}
