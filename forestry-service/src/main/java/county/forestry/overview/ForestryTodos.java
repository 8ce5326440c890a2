package county.forestry.overview;

import county.platform.access.CommonDuty;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.Todo;
import county.platform.work.TodoSource;
import county.platform.work.Waiting;
import county.platform.work.WorkKind;
import county.platform.work.WorkReader;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The calendar's reports and plots to mend, for their unit; plots to verify and accept, for the bureau that leads. */
@Component
class ForestryTodos implements TodoSource {

    private static final WorkKind MILESTONE =
            WorkKind.report("milestone").alike("个节点待报送", "/forestry/milestones?unit={unit}");
    private static final WorkKind PLOT = WorkKind.act("plot")
            .alike("个退回的造林小班待修改", "/forestry/plots?year={year}&unit={unit}&state=returned")
            .blocking("个小班等着修改后核实");
    private static final WorkKind REPORTED = WorkKind.act("reported-plots")
            .alike("个单位的造林小班待核实", "/forestry/plots?year={year}&state=reported")
            .blocking("个单位的小班等着核实");
    private static final WorkKind VERIFIED = WorkKind.act("verified-plots")
            .alike("个单位的造林小班待验收", "/forestry/plots?year={year}&state=verified")
            .blocking("个单位的小班等着验收");

    private final WorkReader work;

    ForestryTodos(WorkReader work) {
        this.work = work;
    }

    @Override
    public Mono<List<Todo>> waitingFor(Official official) {
        Waiting own = Waiting.of(MILESTONE, PLOT);
        return work.todos(
                official, Module.FORESTRY, official.has(CommonDuty.LEADS) ? own.andReached(REPORTED, VERIFIED) : own);
    }
}
