package county.disclosure.task;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.step.Gate;
import county.platform.step.Move;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A unit reports on a task, or the disclosure office decides on its report. */
@Service
class Advancing {

    private final UnitWorks works;
    private final UnitTasks tasks;
    private final AuditTrail audit;
    private final BusinessTime time;

    Advancing(UnitWorks works, UnitTasks tasks, AuditTrail audit, BusinessTime time) {
        this.works = works;
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
    }

    /** Stores the change and who made it; refuses it by the rules of {@link TaskSteps}, or when somebody else was faster. */
    @Transactional
    Mono<UnitWork> advance(Official official, int year, int no, String unit, UnitReport report) {
        official.mustSee(unit);
        return works.find(year, no, unit).flatMap(before -> {
            Move<TaskState> move = Gate.pass(
                    TaskSteps.ALL,
                    before.state(),
                    report.state(),
                    TaskSteps.standing(official, before),
                    before.version(),
                    report.version());
            UnitWork after = before.after(report, official.username(), OffsetDateTime.now(time.clock()));
            return store(year, no, before, after)
                    .then(record(official, move, year, no, before, after))
                    .thenReturn(after);
        });
    }

    private Mono<Long> store(int year, int no, UnitWork before, UnitWork after) {
        return tasks.store(
                        year,
                        no,
                        after.unit(),
                        after.state().key(),
                        after.note(),
                        after.evidence(),
                        after.submittedBy(),
                        after.changedAt(),
                        before.version())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict));
    }

    private Mono<Void> record(
            Official official, Move<TaskState> move, int year, int no, UnitWork before, UnitWork after) {
        return audit.record(
                official,
                move.name(),
                UnitWorks.AUDITED,
                UnitWorks.auditId(year, no),
                after.unit(),
                before.version() == 0 ? null : before,
                after);
    }
}
