package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.insurance.sanction.Bars;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.step.FourEyes;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A township posts a list in the village, records what is objected, answers it, and ends the notice when it may. */
@Service
class Noticing {

    private final EnrolmentLists lists;
    private final Notices notices;
    private final ListRules rules;
    private final UnitDirectory units;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Bars bars;
    private final ListHistory history;

    Noticing(
            EnrolmentLists lists,
            Notices notices,
            ListRules rules,
            UnitDirectory units,
            AuditTrail audit,
            BusinessTime time,
            Bars bars,
            ListHistory history) {
        this.history = history;
        this.bars = bars;
        this.lists = lists;
        this.notices = notices;
        this.rules = rules;
        this.units = units;
        this.audit = audit;
        this.time = time;
    }

    /** Posts a list that lacks nothing; refuses it with all that is missing. */
    @Transactional
    Mono<EnrolmentList> start(Official official, long id) {
        return own(official, id)
                .flatMap(list -> rules.mustAllow(ListAct.START_NOTICE, list))
                .doOnNext(Noticing::mustBeComplete)
                .flatMap(list -> Mono.zip(rules.terms(list), rules.of(list)).flatMap(read -> {
                    LocalDate today = time.today();
                    LocalDate last =
                            Notice.lastDay(today, read.getT1().decisions().noticeDays());
                    read.getT2().noticeFault(last).ifPresent(reason -> {
                        throw Refused.againstRule("list", reason);
                    });
                    return notices.open(id, today, last, official.username(), now())
                            .then(move(official, list, ListState.NOTICE, "start-notice"));
                }));
    }

    private static void mustBeComplete(EnrolmentList list) {
        var faults = new ArrayList<FieldProblem>();
        if (list.policies() == 0) {
            faults.add(new FieldProblem("policies", "清单还是空的。"));
        }
        if (list.unsigned() > 0) {
            faults.add(new FieldProblem("signedOn", "集体投保的清单须由农户签字：还有 " + list.unsigned() + " 户没有签字日期。"));
        }
        if (list.uncertified() > 0) {
            faults.add(new FieldProblem("certificate", "有 " + list.uncertified() + " 户的数量明显超过上年，须先上传村（社区）证明。"));
        }
        if (list.previousUnknown() > 0) {
            faults.add(new FieldProblem(
                    "previousQuantity", "还有 " + list.previousUnknown() + " 户没有填写上年数量：请补填，上年没有种植（养殖）的填 0，并上传村（社区）证明。"));
        }
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    /** Ends the notice after its last full day, when every objection has been answered. */
    @Transactional
    Mono<EnrolmentList> close(Official official, long id) {
        return own(official, id)
                .flatMap(list -> rules.mustAllow(ListAct.CLOSE_NOTICE, list))
                .flatMap(list -> notices.running(id)
                        .doOnNext(notice -> mustBeClosable(notice.obstacle(time.today())))
                        .flatMap(notice -> notices.close(notice.id(), time.today(), official.username()))
                        .then(move(official, list, ListState.NOTICED, "close-notice")));
    }

    private static void mustBeClosable(@Nullable String obstacle) {
        if (obstacle != null) {
            throw Refused.againstRule("notice", obstacle);
        }
    }

    @Transactional
    Mono<Objection> object(Official official, long id, @Nullable Long policy, LocalDate raisedOn, String content) {
        return own(official, id)
                .flatMap(list -> notices.running(id)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("notice", "清单没有在公示，不能登记异议。")))
                        .doOnNext(notice -> mustBeRaisedDuring(notice, raisedOn))
                        .flatMap(notice -> notices.object(notice, policy, raisedOn, content, official.username()))
                        .flatMap(notices::objection)
                        .flatMap(objection -> audit.record(
                                        official,
                                        "object",
                                        "objection",
                                        Long.toString(objection.id()),
                                        list.township(),
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
                .flatMap(before -> own(official, before.list())
                        .doOnNext(list -> FourEyes.mustBeAnother(official, "这条异议由您本人登记，须由另一人答复。", before.recordedBy()))
                        .flatMap(list -> notices.resolve(
                                        objection, version, upheld, resolution, time.today(), official.username())
                                .filter(rows -> rows == 1)
                                .switchIfEmpty(Mono.error(Refused::conflict))
                                .then(notices.objection(objection))
                                .flatMap(after -> audit.record(
                                                official,
                                                "resolve",
                                                "objection",
                                                Long.toString(objection),
                                                list.township(),
                                                before,
                                                after)
                                        .thenReturn(after))));
    }

    /** Hands a list whose notice has ended on to the insurer. */
    @Transactional
    Mono<EnrolmentList> submit(Official official, long id, String insurer) {
        return own(official, id)
                .flatMap(list -> rules.mustAllow(ListAct.SUBMIT, list))
                .doOnNext(list -> mustBeAnInsurer(insurer))
                .flatMap(list -> mustNotBeBarred(insurer)
                        .then(lists.assign(id, insurer))
                        .then(move(official, list, ListState.INSURER, "submit")));
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
        return own(official, id)
                .flatMap(list -> rules.mustAllow(ListAct.TAKE_BACK, list))
                .doOnNext(list -> {
                    if (list.version() != version) {
                        throw Refused.conflict();
                    }
                })
                .flatMap(list -> move(official, list, ListState.NOTICED, "take-back", reason));
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

    private Mono<EnrolmentList> own(Official official, long id) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> {
                    if (!official.has(Role.TOWNSHIP_CLERK)) {
                        throw Refused.forbidden("公示由镇街办理。");
                    }
                    official.mustBelongTo(list.township());
                });
    }

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
