package county.disclosure.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import county.disclosure.plan.Responsible;
import county.disclosure.task.Tasks.Row;
import county.disclosure.task.Tasks.Task;
import county.platform.access.Official;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task for a reader.
 *
 * @param responsible as the plan prints them
 * @param responsibleInherited whether the plan prints them with a task above this one
 * @param units the work of the units that the reader sees; absent where only the tally is given
 */
record TaskView(
        int no,
        String chapter,
        String section,
        String title,
        Deadline deadline,
        List<Responsible> responsible,
        boolean responsibleInherited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UnitView> units,
        States tally) {

    static TaskView of(Task task, Official reader, LocalDate today) {
        Row row = task.row();
        List<UnitWork> works = task.units();
        return new TaskView(
                row.no(),
                row.chapter(),
                row.section(),
                row.title(),
                new Deadline(row.deadlineKind(), row.due(), row.deadlineInherited()),
                task.responsible(),
                row.responsibleInherited(),
                works == null
                        ? null
                        : works.stream()
                                .map(work -> UnitView.of(work, reader, today))
                                .toList(),
                States.of(row));
    }

    /**
     * @param kind {@code date}, {@code on-release} (with the document that it is about) or {@code standing}
     * @param inherited whether the plan prints it with a task above this one
     */
    record Deadline(
            @Schema(allowableValues = {"date", "on-release", "standing"})
            String kind,

            @Nullable LocalDate date,
            boolean inherited) {}

    /** How many units are in each state; they sum to the total, and the overdue ones are among those not accepted. */
    record States(
            long notStarted, long inProgress, long submitted, long accepted, long returned, long overdue, long total) {

        static States of(Row row) {
            return new States(
                    row.notStarted(),
                    row.inProgress(),
                    row.submitted(),
                    row.accepted(),
                    row.returned(),
                    row.overdue(),
                    row.total());
        }
    }
}
