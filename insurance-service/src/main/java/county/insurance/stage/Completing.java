package county.insurance.stage;

import county.insurance.stage.Completions.Completed;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A unit completes its part of a stage, or corrects what it wrote about it; the day of completion stays. */
@Service
class Completing {

    private final Completions completions;
    private final AuditTrail audit;
    private final BusinessTime time;

    Completing(Completions completions, AuditTrail audit, BusinessTime time) {
        this.completions = completions;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Stores the completion. Refuses it when it is not this unit's to make, when the stage has not begun, and when
     * somebody else was faster.
     */
    @Transactional
    Mono<Completed> complete(Official official, String stage, String unit, Completion completion) {
        official.mustBelongTo(unit);
        return completions
                .firstDay(stage, unit)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个单位的这个阶段")))
                .doOnNext(this::mustHaveBegun)
                .then(completions.find(stage, unit).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(before -> store(official, stage, unit, completion)
                        .then(completions.find(stage, unit))
                        .flatMap(after -> audit.record(
                                        official,
                                        before.isEmpty() ? "complete" : "correct",
                                        "stage",
                                        stage,
                                        unit,
                                        before.orElse(null),
                                        after)
                                .thenReturn(after)));
    }

    private void mustHaveBegun(LocalDate firstDay) {
        if (time.today().isBefore(firstDay)) {
            throw Refused.againstRule("stage", "该阶段自 " + firstDay + " 开始，现在还不能填报完成。");
        }
    }

    private Mono<Void> store(Official official, String stage, String unit, Completion completion) {
        Mono<Long> rows = completion.version() == 0
                ? completions.add(stage, unit, completion.note(), time.today(), official.username())
                : completions.correct(stage, unit, completion.note(), official.username(), completion.version());
        return rows.filter(count -> count == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then();
    }
}
