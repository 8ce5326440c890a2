package county.insurance.enrolment;

import county.insurance.policy.Contracts;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.insurance.subsidy.Refunds;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * A list that does not come into force is ended by a document: its policies end, its households are free to be enrolled
 * elsewhere, and what they have paid is to be given back. Who reviews enrolment ends any list, a township what lies with
 * it.
 */
@Service
class Ending {

    private final EnrolmentLists lists;
    private final ListRules rules;
    private final ListCases cases;
    private final Endings endings;
    private final Notices notices;
    private final Refunds refunds;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final ListHistory history;
    private final Contracts contracts;

    Ending(
            EnrolmentLists lists,
            ListRules rules,
            ListCases cases,
            Endings endings,
            Notices notices,
            Refunds refunds,
            AuditTrail audit,
            BusinessTime time,
            ListHistory history,
            Contracts contracts) {
        this.contracts = contracts;
        this.history = history;
        this.lists = lists;
        this.rules = rules;
        this.cases = cases;
        this.endings = endings;
        this.notices = notices;
        this.refunds = refunds;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<EnrolmentList> end(Official official, long id, Decision decision) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .flatMap(rules::hold)
                .flatMap(list -> cases.of(official, list))
                .doOnNext(ListCase::mustEnd)
                .map(ListCase::list)
                .doOnNext(list -> {
                    if (list.version() != decision.version()) {
                        throw Refused.conflict();
                    }
                })
                .flatMap(list -> end(official, list, decision));
    }

    private Mono<EnrolmentList> end(Official official, EnrolmentList list, Decision decision) {
        String reason = decision.reason().strip();
        String document = decision.document().strip();
        String why = reason + "（" + document + "）";
        return endings.add(list, reason, document, decision.collected(), time.today(), official.username())
                .then(refunds.afterEnding(list, decision.collected(), why, time.today(), official.username()))
                .then(contracts.endAll(list.id(), why, time.today()))
                .then(notices.cancel(list.id(), why, time.today(), official.username()))
                .then(history.move(
                        official,
                        list,
                        ListState.ENDED,
                        "end",
                        why,
                        official.unitArray()[0],
                        OffsetDateTime.now(time.clock())))
                .then(lists.find(official, list.id()))
                .flatMap(after -> audit.record(
                                official,
                                "end",
                                "enrolment-list",
                                Long.toString(list.id()),
                                list.township(),
                                list,
                                after)
                        .thenReturn(after));
    }

    /** @param collected whether the farmers' shares had been collected, even if nobody has recorded that yet */
    record Decision(
            @Min(value = 1, message = "版本号不正确。") int version,

            @NotBlank(message = "请写明终止办理的理由。") @Size(max = 500, message = "理由不能超过 500 字。")
            String reason,

            @NotBlank(message = "请填写文书文号。") @Size(max = 100, message = "文号不能超过 100 字。")
            String document,

            @NotNull(message = "请选择农户自缴保费是否已经收取。") Boolean collected) {}
}
