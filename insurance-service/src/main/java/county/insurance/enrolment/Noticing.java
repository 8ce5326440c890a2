package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.insurance.sanction.Bars;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A township posts a list in the village, records what is objected, answers it, and ends the notice when it may. */
@Service
class Noticing {

    private final EnrolmentLists lists;
    private final Notices notices;
    private final ListCases cases;
    private final UnitDirectory units;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Bars bars;
    private final ListHistory history;

    Noticing(
            EnrolmentLists lists,
            Notices notices,
            ListCases cases,
            UnitDirectory units,
            AuditTrail audit,
            BusinessTime time,
            Bars bars,
            ListHistory history) {
        this.history = history;
        this.bars = bars;
        this.lists = lists;
        this.notices = notices;
        this.cases = cases;
        this.units = units;
        this.audit = audit;
        this.time = time;
    }

    /** Posts a list that lacks nothing; refuses it with all that is missing. */
    @Transactional
    Mono<EnrolmentList> start(Official official, long id) {
        return cases.locked(official, id)
                .doOnNext(ListCase::mustStart)
                .flatMap(one -> notices.open(id, time.today(), one.lastDay(), official.username(), now())
                        .then(move(official, one.list(), ListState.NOTICE, "start-notice")));
    }

    /** Ends the notice after its last full day, when every objection has been answered. */
    @Transactional
    Mono<EnrolmentList> close(Official official, long id) {
        return cases.locked(official, id)
                .doOnNext(ListCase::mustClose)
                .flatMap(one -> Mono.justOrEmpty(one.running())
                        .flatMap(notice -> notices.close(notice.id(), time.today(), official.username()))
                        .then(move(official, one.list(), ListState.NOTICED, "close-notice")));
    }

    @Transactional
    Mono<Objection> object(Official official, long id, @Nullable Long policy, LocalDate raisedOn, String content) {
        return cases.locked(official, id)
                .doOnNext(ListCase::mustObject)
                .flatMap(one -> Mono.justOrEmpty(one.running())
                        .doOnNext(notice -> mustBeRaisedDuring(notice, raisedOn))
                        .flatMap(notice -> notices.object(notice, policy, raisedOn, content, official.username()))
                        .flatMap(notices::objection)
                        .flatMap(objection -> audit.record(
                                        official,
                                        "object",
                                        "objection",
                                        Long.toString(objection.id()),
                                        one.list().township(),
                                        null,
                                        objection)
                                .thenReturn(objection)));
    }

    private void mustBeRaisedDuring(Notice notice, LocalDate raisedOn) {
        if (raisedOn.isBefore(notice.startsOn()) || raisedOn.isAfter(time.today())) {
            throw Refused.againstRule("raisedOn", "提出日期应在公示开始的 " + notice.startsOn() + " 至今天之间。");
        }
    }

    /** Somebody else than who wrote the objection down answers it. */
    @Transactional
    Mono<Objection> resolve(Official official, long objection, int version, boolean upheld, String resolution) {
        return notices.objection(objection)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条异议")))
                .flatMap(before -> cases.locked(official, before.list())
                        .doOnNext(one -> one.mustResolve(before))
                        .flatMap(one -> notices.resolve(
                                        objection, version, upheld, resolution, time.today(), official.username())
                                .filter(rows -> rows == 1)
                                .switchIfEmpty(Mono.error(Refused::conflict))
                                .then(notices.objection(objection))
                                .flatMap(after -> audit.record(
                                                official,
                                                "resolve",
                                                "objection",
                                                Long.toString(objection),
                                                one.list().township(),
                                                before,
                                                after)
                                        .thenReturn(after))));
    }

    /** Hands a list whose notice has ended on to the insurer. */
    @Transactional
    Mono<EnrolmentList> submit(Official official, long id, String insurer) {
        return cases.locked(official, id)
                .doOnNext(one -> {
                    one.mustSubmit();
                    mustBeAnInsurer(insurer);
                })
                .flatMap(one -> mustNotBeBarred(insurer)
                        .then(lists.assign(id, insurer))
                        .then(move(official, one.list(), ListState.INSURER, "submit")));
    }

    private void mustBeAnInsurer(String unit) {
        if (units.withCode(unit)
                .filter(found -> found.kind() == UnitKind.INSURER)
                .isEmpty()) {
            throw Refused.againstRule("insurer", "请选择一家承保机构；清单只能提交给承保机构。");
        }
    }

    /** Takes a list back that went to the wrong insurer or too early, as long as the insurer has not underwritten it. */
    @Transactional
    Mono<EnrolmentList> takeBack(Official official, long id, int version, String reason) {
        return cases.locked(official, id)
                .doOnNext(one -> {
                    one.mustTakeBack();
                    if (one.list().version() != version) {
                        throw Refused.conflict();
                    }
                })
                .flatMap(one -> move(official, one.list(), ListState.NOTICED, "take-back", reason));
    }

    private Mono<Void> mustNotBeBarred(String insurer) {
        return bars.insurer(insurer, time.today())
                .flatMap(reason -> Mono.error(Refused.againstRule("insurer", reason)))
                .then();
    }

    private Mono<EnrolmentList> move(Official official, EnrolmentList list, ListState to, String action) {
        return move(official, list, to, action, null);
    }

    private Mono<EnrolmentList> move(
            Official official, EnrolmentList list, ListState to, String action, @Nullable String note) {
        return history.move(official, list, to, action, note, list.township(), now())
                .then(lists.find(official, list.id()))
                .flatMap(after -> audit.record(
                                official,
                                action,
                                "enrolment-list",
                                Long.toString(list.id()),
                                list.township(),
                                list,
                                after)
                        .thenReturn(after));
    }

    /** The list is in this state. */
    static void mustBe(EnrolmentList list, ListState state, String otherwise) {
        if (list.stateNow() != state) {
            throw Refused.againstRule(
                    "list", otherwise + "现在是“" + list.stateNow().words() + "”。");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }
}
