package county.insurance.review;

import county.insurance.enrolment.EnrolmentList;
import county.insurance.enrolment.EnrolmentLists;
import county.insurance.enrolment.ListState;
import county.insurance.scheme.Schemes;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
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
    private final Schemes schemes;
    private final AuditTrail audit;
    private final BusinessTime time;

    Noticing(EnrolmentLists lists, Notices notices, Schemes schemes, AuditTrail audit, BusinessTime time) {
        this.lists = lists;
        this.notices = notices;
        this.schemes = schemes;
        this.audit = audit;
        this.time = time;
    }

    /** Posts a list that lacks nothing; refuses it with all that is missing. */
    @Transactional
    Mono<EnrolmentList> start(Official official, long id) {
        return own(official, id)
                .doOnNext(list -> mustBe(list, ListState.DRAFT, "只有登记中的清单可以开始公示。"))
                .doOnNext(Noticing::mustBeComplete)
                .flatMap(list -> schemes.terms(list.scheme()).flatMap(terms -> {
                    LocalDate today = time.today();
                    LocalDate last = Notice.lastDay(today, terms.decisions().noticeDays());
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
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    /** Ends the notice after its last full day, when every objection has been answered. */
    @Transactional
    Mono<EnrolmentList> close(Official official, long id) {
        return own(official, id)
                .doOnNext(list -> mustBe(list, ListState.NOTICE, "这份清单没有在公示。"))
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
        if (raisedOn.isAfter(time.today())) {
            return Mono.error(Refused.againstRule("raisedOn", "提出日期不能晚于今天。"));
        }
        return own(official, id)
                .flatMap(list -> notices.running(id)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("notice", "清单没有在公示，不能登记异议。")))
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

    @Transactional
    Mono<Objection> resolve(Official official, long objection, int version, boolean upheld, String resolution) {
        return notices.objection(objection)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条异议")))
                .flatMap(before -> own(official, before.list())
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
                .doOnNext(list -> mustBe(list, ListState.NOTICED, "公示结束的清单才能提交承保机构。"))
                .flatMap(list -> mustNotBeBarred(insurer)
                        .then(lists.assign(id, insurer))
                        .then(move(official, list, ListState.INSURER, "submit")));
    }

    private Mono<Void> mustNotBeBarred(String insurer) {
        return lists.barredInsurer(insurer, time.today())
                .flatMap(reason -> Mono.error(Refused.againstRule("insurer", reason)))
                .then();
    }

    private Mono<EnrolmentList> move(Official official, EnrolmentList list, ListState to, String action) {
        return lists.move(official, list, to, action, null, list.township(), now())
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
