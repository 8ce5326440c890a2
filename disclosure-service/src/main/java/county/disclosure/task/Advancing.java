package county.disclosure.task;

import county.disclosure.task.Move.Ruling;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.Locale;
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

    /** Stores the change and who made it; refuses it by the rules of {@link Move}, or when somebody else was faster. */
    @Transactional
    Mono<UnitWork> advance(Official official, int year, int no, String unit, UnitReport report) {
        official.mustSee(unit);
        return works.find(year, no, unit).flatMap(before -> {
            UnitWork after = decide(official, before, report);
            return store(year, no, before, after)
                    .then(record(official, year, no, before, after))
                    .thenReturn(after);
        });
    }

    private UnitWork decide(Official official, UnitWork before, UnitReport report) {
        Ruling ruling = Move.rule(before.state(), report.state(), Standing.of(official, before));
        if (ruling instanceof Ruling.NotYours refusal) {
            throw Refused.forbidden(refusal.reason());
        }
        if (report.version() != before.version()) {
            throw Refused.conflict();
        }
        if (ruling instanceof Ruling.AgainstRule refusal) {
            throw Refused.againstRule("state", refusal.reason());
        }
        return before.after(report, official.username(), OffsetDateTime.now(time.clock()));
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

    private Mono<Void> record(Official official, int year, int no, UnitWork before, UnitWork after) {
        String action = Move.to(after.state()).orElseThrow().name().toLowerCase(Locale.ROOT);
        return audit.record(
                official,
                action,
                UnitWorks.AUDITED,
                UnitWorks.auditId(year, no),
                after.unit(),
                before.version() == 0 ? null : before,
                after);
    }
}
