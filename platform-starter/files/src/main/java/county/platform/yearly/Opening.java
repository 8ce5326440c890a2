package county.platform.yearly;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.importing.list.Fault;
import county.platform.problem.Refused;
import county.platform.step.Gate;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** Enters an edition of a yearly table and brings it into force. */
class Opening {

    private static final int SHOWN = 500;

    private final Editions editions;
    private final EditionRows rows;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final ObjectMapper json;

    Opening(Editions editions, EditionRows rows, AuditTrail audit, BusinessTime time, ObjectMapper json) {
        this.editions = editions;
        this.rows = rows;
        this.audit = audit;
        this.time = time;
        this.json = json;
    }

    /** Keeps a table as a draft when nothing stands against it. */
    @Transactional
    Mono<Received> enter(Official official, YearTable table, YearDocument document, ReadYear read) {
        String unit = official.unitWith(table.duty());
        if (!read.faults().isEmpty()) {
            return Mono.just(new Received(null, first(read.faults()), first(read.notices()), read.account()));
        }
        return mustHaveReason(table, document)
                .then(Mono.defer(() -> editions.add(table.key(), document, found(read), official, now())))
                .switchIfEmpty(Mono.defer(() -> waiting(table, document.year())))
                .flatMap(id -> rows.add(table, id, read.rows())
                        .then(editions.find(table.key(), id))
                        .flatMap(added -> audit.record(
                                        official,
                                        "enter",
                                        table.entity(),
                                        Long.toString(id),
                                        unit,
                                        null,
                                        Map.of(
                                                "year", added.year(),
                                                "number", added.number(),
                                                "state", added.state(),
                                                "document", added.document(),
                                                "rows", read.rows().all().size()))
                                .thenReturn(new Received(
                                        seen(added, table, official),
                                        List.of(),
                                        first(read.notices()),
                                        read.account()))));
    }

    private static List<Fault> first(List<Fault> faults) {
        return faults.stream().limit(SHOWN).toList();
    }

    private String found(ReadYear read) {
        return json.writeValueAsString(new Found(first(read.notices()), read.account()));
    }

    private Mono<Void> mustHaveReason(YearTable table, YearDocument document) {
        return editions.inForce(table.key(), document.year())
                .filter(current -> document.reason() == null)
                .flatMap(current -> Mono.<Void>error(Refused.againstRule(
                        "reason", document.year() + " 年已有生效的第 " + current.number() + " 版，调整须写明理由。")));
    }

    private Mono<Long> waiting(YearTable table, int year) {
        return editions.open(table.key(), year)
                .map(open -> Refused.conflict(
                        year + " 年的第 " + open.number() + " 版（由" + open.enteredName() + "录入）还没有办结，请先提交核准或删除。"))
                .defaultIfEmpty(Refused.conflict())
                .flatMap(Mono::error);
    }

    /** Takes a step with an edition; whoever approves ends the edition that was in force so far. */
    @Transactional
    Mono<Edition> step(Official official, YearTable table, long id, EditionStep step) {
        String unit = official.unitWith(table.duty());
        return editions.lock(table.key(), id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这一版")))
                .flatMap(before -> {
                    var move = Gate.pass(
                            EditionSteps.of(table.duty()),
                            before.at(),
                            step.state(),
                            EditionSteps.standing(official, before.hands()),
                            before.version(),
                            step.version());
                    String note = note(step);
                    return done(official, table, unit, before, step.state(), note)
                            .then(editions.find(table.key(), id))
                            .flatMap(after -> record(official, table, unit, move.name(), before, after))
                            .map(after -> seen(after, table, official));
                });
    }

    private static @Nullable String note(EditionStep step) {
        String note = Optional.ofNullable(step.note()).map(String::strip).orElse("");
        if (step.state() == EditionState.RETURNED && note.isEmpty()) {
            throw Refused.againstRule("note", "请写明退回的理由。");
        }
        return note.isEmpty() ? null : note;
    }

    private Mono<Void> done(
            Official official,
            YearTable table,
            String unit,
            StoredEdition before,
            EditionState to,
            @Nullable String note) {
        return switch (to) {
            case HANDED_IN -> editions.handIn(before.id(), official);
            case IN_FORCE ->
                editions.inForce(table.key(), before.year())
                        .flatMap(former -> editions.supersede(former.id(), time.today())
                                .then(editions.find(table.key(), former.id()))
                                .flatMap(ended -> record(official, table, unit, "supersede", former, ended)))
                        .then(editions.enforce(table.key(), before, time.today(), official, now()));
            default -> editions.decide(before.id(), to, note, official, now());
        };
    }

    private Mono<StoredEdition> record(
            Official official, YearTable table, String unit, String action, StoredEdition before, StoredEdition after) {
        return audit.record(
                        official,
                        action,
                        table.entity(),
                        Long.toString(before.id()),
                        unit,
                        new Recorded(before.state(), before.note()),
                        new Recorded(after.state(), after.note()))
                .thenReturn(after);
    }

    private static Edition seen(StoredEdition edition, YearTable table, Official official) {
        return edition.seen(EditionSteps.of(table.duty()), official);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }

    /** What was found while a table was read. */
    record Found(List<Fault> notices, List<String> account) {}

    private record Recorded(String state, @Nullable String note) {}
}
