package county.platform.period;

import county.platform.access.CommonDuty;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.period.Periods.PeriodRow;
import county.platform.problem.Refused;
import county.platform.step.FourEyes;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Closes and reopens periods: one officer of a unit that leads the module proposes it, another one confirms. */
class Closing {

    private static final String ENTITY = "period";

    private final Periods periods;
    private final Closings closings;
    private final AuditTrail audit;
    private final BusinessTime time;

    Closing(Periods periods, Closings closings, AuditTrail audit, BusinessTime time) {
        this.periods = periods;
        this.closings = closings;
        this.audit = audit;
        this.time = time;
    }

    Mono<PeriodSheet> sheet(Official official, String key) {
        return found(official, key)
                .flatMap(row -> Mono.zip(closings.obstacles(key), closings.history(key))
                        .map(read -> new PeriodSheet(
                                row.seen(official, time.today(), read.getT1()), read.getT1(), read.getT2())));
    }

    @Transactional
    Mono<PeriodSheet> propose(Official official, String key, PeriodRequest request) {
        String unit = official.unitWith(CommonDuty.LEADS);
        return found(official, key)
                .flatMap(row -> closings.obstacles(key)
                        .flatMap(obstacles -> {
                            Period period = row.seen(official, time.today(), obstacles);
                            check(request.act(), period, obstacles, request.leftOpen());
                            return closings.propose(period, request, official, now());
                        })
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .flatMap(id -> audit.record(
                                official,
                                "propose-" + request.act(),
                                ENTITY,
                                key,
                                unit,
                                null,
                                Map.of("reason", request.reason().strip(), "leftOpen", request.leftOpen()))))
                .then(Mono.defer(() -> sheet(official, key)));
    }

    private static void check(PeriodAct act, Period period, List<String> obstacles, long leftOpen) {
        ClosingRule.against(act, period, obstacles).ifPresent(reason -> {
            throw Refused.againstRule("act", reason);
        });
        if (act == PeriodAct.CLOSE && period.left() != leftOpen) {
            throw Refused.conflict("未办完的事项刚刚从 " + leftOpen + " 项变为 " + period.left() + " 项，请核对后再提交。");
        }
    }

    @Transactional
    Mono<PeriodSheet> decide(Official official, String key, long id, PeriodDecision decision) {
        String unit = official.unitWith(CommonDuty.LEADS);
        return closings.hold()
                .then(Mono.defer(() -> found(official, key)))
                .flatMap(row -> closings.obstacles(key).flatMap(obstacles -> {
                    PeriodProposal proposal =
                            row.seen(official, time.today(), obstacles).proposed();
                    if (proposal == null || proposal.id() != id || proposal.version() != decision.version()) {
                        return Mono.error(Refused.conflict());
                    }
                    if (!decision.confirm()) {
                        return declined(official, unit, row, proposal, decision);
                    }
                    FourEyes.mustBeAnother(official, ClosingRule.ANOTHER, row.proposalBy());
                    return confirmed(official, unit, row, proposal, obstacles);
                }))
                .then(Mono.defer(() -> sheet(official, key)));
    }

    private Mono<Void> declined(
            Official official, String unit, PeriodRow row, PeriodProposal proposal, PeriodDecision decision) {
        boolean own = official.username().equals(row.proposalBy());
        String note = decision.note() == null ? "" : decision.note().strip();
        if (!own && note.isEmpty()) {
            throw Refused.againstRule("note", "请写明不同意的理由。");
        }
        return decided(official, proposal, "declined", note.isEmpty() ? null : note)
                .then(audit.record(
                        official,
                        "decline-" + proposal.act(),
                        ENTITY,
                        row.key(),
                        unit,
                        Map.of("reason", proposal.reason()),
                        note.isEmpty() ? Map.of() : Map.of("note", note)));
    }

    /** What was proposed is asked for again as it stands now: money may have become due since. */
    private Mono<Void> confirmed(
            Official official, String unit, PeriodRow row, PeriodProposal proposal, List<String> obstacles) {
        Period period = row.withoutProposal().seen(official, time.today(), obstacles);
        check(proposal.act(), period, obstacles, proposal.leftOpen());
        Mono<Void> done = proposal.act() == PeriodAct.CLOSE
                ? closings.close(row.key(), proposal.id(), time.today())
                : closings.reopen(row.key());
        return decided(official, proposal, "confirmed", null)
                .then(done)
                .then(audit.record(
                        official,
                        proposal.act().toString(),
                        ENTITY,
                        row.key(),
                        unit,
                        Map.of("state", period.state().toString()),
                        Map.of("reason", proposal.reason(), "leftOpen", proposal.leftOpen())));
    }

    private Mono<Void> decided(Official official, PeriodProposal proposal, String state, @Nullable String note) {
        return closings.decide(proposal.id(), proposal.version(), state, note, official, now())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then();
    }

    private Mono<PeriodRow> found(Official official, String key) {
        return periods.one(official, key).switchIfEmpty(Mono.error(() -> Refused.notFound("这个年度")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }
}
