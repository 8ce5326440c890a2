package county.disclosure.overview;

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

/** Tasks of any year, for their unit until it hands them in; then for the office that reviews them. */
@Component
class DisclosureTodos implements TodoSource {

    private static final WorkKind TASK =
            WorkKind.report("task").alike("项 {year} 年政务公开任务待办理", "/disclosure/tasks?year={year}&unit={unit}");
    private static final WorkKind REVIEW = WorkKind.act("review")
            .alike("项 {year} 年政务公开任务待审核", "/disclosure/tasks?year={year}&state=submitted")
            .blocking("项任务等着审核后办结");

    private final WorkReader work;

    DisclosureTodos(WorkReader work) {
        this.work = work;
    }

    @Override
    public Mono<List<Todo>> waitingFor(Official official) {
        Waiting own = Waiting.of(TASK);
        return work.todos(
                official, Module.DISCLOSURE, official.has(Role.DISCLOSURE_OFFICE) ? own.andReached(REVIEW) : own);
    }
}
