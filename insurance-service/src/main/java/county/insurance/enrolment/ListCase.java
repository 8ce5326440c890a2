package county.insurance.enrolment;

import static county.insurance.policy.ListState.DEVELOPMENT;
import static county.insurance.policy.ListState.FINANCE;
import static county.insurance.policy.ListState.INSURER;
import static county.insurance.policy.ListState.NOTICED;

import county.insurance.duty.InsuranceDuty;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list before one person on one day, with all that decides which of its steps they may take. Its guards stand before
 * the writes, and the same guards say what is offered. Pure.
 *
 * @param noticeDays for how many full days a notice runs
 * @param hands what this person has done with the list before
 * @param running the notice that runs, if one does
 * @param begun whether anything has happened to the list since it was opened
 * @param barred why its insurer may not underwrite, or null
 */
record ListCase(
        Official official,
        EnrolmentList list,
        ListRule rule,
        int noticeDays,
        List<ListHand> hands,
        @Nullable Notice running,
        boolean begun,
        @Nullable String barred) {

    ListCase {
        hands = List.copyOf(hands);
    }

    /** What this person may do with the list now; what leads on comes first. */
    List<Act> acts() {
        return new Offers()
                .ask("start-notice", "notice", this::mustStart)
                .ask("close-notice", "noticed", this::mustClose)
                .ask("submit", "insurer", this::mustSubmit)
                .ask("underwrite", "development", this::mustUnderwrite)
                .ask("approve", list.stateNow() == FINANCE ? "in-force" : "finance", this::mustApprove)
                .ask("enter", "draft", this::mustEnter)
                .ask("change", "draft", this::mustChange)
                .ask("object", "notice", this::mustObject)
                .ask("take-back", "noticed", this::mustTakeBack)
                .ask("return", list.stateNow() == FINANCE ? "development" : "insurer", this::mustReturn)
                .ask("return-to-township", "noticed", this::mustReturnToTownship)
                .ask("discard", "discarded", this::mustDiscard)
                .ask("end", "ended", this::mustEnd)
                .acts();
    }

    /** What this person may do with an objection against the list now. */
    List<Act> acts(Objection objection) {
        return new Offers()
                .ask("resolve", "resolved", () -> mustResolve(objection))
                .acts();
    }

    void mustEnter() {
        Enrolling.mustEnter(official, list.township());
        rule.mustAllow(ListAct.ENTER, list);
    }

    void mustChange() {
        Enrolling.mustEnter(official, list.township());
        rule.mustAllow(ListAct.CHANGE, list);
    }

    void mustDiscard() {
        Enrolling.mustEnter(official, list.township());
        if (begun || list.policies() > 0) {
            throw Refused.outOfTurn("list", "只能删除还没有登记任何内容的清单。");
        }
    }

    /** A list that lacks nothing, when all that follows can still be done before the cover begins. */
    void mustStart() {
        mustBeTownship();
        rule.mustAllow(ListAct.START_NOTICE, list);
        mustBeComplete();
        rule.noticeFault(lastDay()).ifPresent(reason -> {
            throw Refused.againstRule("list", reason);
        });
    }

    /** The last full day of a notice that is started today. */
    LocalDate lastDay() {
        return Notice.lastDay(rule.today(), noticeDays);
    }

    private void mustBeComplete() {
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

    /** After the notice's last full day, when every objection has been answered. */
    void mustClose() {
        mustBeTownship();
        rule.mustAllow(ListAct.CLOSE_NOTICE, list);
        if (running == null) {
            return;
        }
        String obstacle = running.obstacle(rule.today());
        if (obstacle != null) {
            throw running.isOver(rule.today())
                    ? Refused.againstRule("notice", obstacle)
                    : Refused.notYet("notice", obstacle, running.endsOn().plusDays(1));
        }
    }

    void mustObject() {
        mustBeTownship();
        if (running == null) {
            throw Refused.outOfTurn("notice", "清单没有在公示，不能登记异议。");
        }
    }

    /** Somebody else than who wrote the objection down answers it. */
    void mustResolve(Objection objection) {
        mustBeTownship();
        if (objection.resolvedOn() != null) {
            throw Refused.conflict();
        }
        if (objection.recordedBy().equals(official.username())) {
            throw Refused.sameHand("这条异议由您本人登记，须由另一人答复。");
        }
    }

    void mustSubmit() {
        mustBeTownship();
        rule.mustAllow(ListAct.SUBMIT, list);
    }

    void mustTakeBack() {
        mustBeTownship();
        rule.mustAllow(ListAct.TAKE_BACK, list);
    }

    void mustUnderwrite() {
        mustBeTheirTurn(INSURER);
        mustBeAnothers();
        rule.mustAllow(ListAct.UNDERWRITE, list);
        if (barred != null) {
            throw Refused.againstRule("insurer", barred);
        }
    }

    /** The state in which a list that is to be approved waits, as far as it got. */
    static ListState toApprove(ListState now) {
        return now == FINANCE ? FINANCE : DEVELOPMENT;
    }

    void mustApprove() {
        mustBeTheirTurn(toApprove(list.stateNow()));
        mustBeAnothers();
        rule.mustAllow(ListAct.APPROVE, list);
    }

    /** One step back. */
    void mustReturn() {
        if (list.stateNow() == INSURER) {
            throw Refused.outOfTurn("list", "承保机构退回时，请退回镇街。");
        }
        mustGiveBack(ListAct.RETURN);
    }

    void mustReturnToTownship() {
        mustGiveBack(ListAct.RETURN_TO_TOWNSHIP);
    }

    private void mustGiveBack(ListAct act) {
        mustBeTheirTurn(list.stateNow());
        mustBeAnothers();
        rule.mustAllow(act, list);
    }

    /** Where the list goes that is given back; the township keeps the notice that has ended, which lasts until a change. */
    ListState mustGiveBack(boolean toTownship) {
        if (toTownship || list.stateNow() == INSURER) {
            mustReturnToTownship();
            return NOTICED;
        }
        mustReturn();
        return list.stateNow() == FINANCE ? DEVELOPMENT : INSURER;
    }

    void mustEnd() {
        boolean bureau = official.has(InsuranceDuty.REVIEWS_ENROLMENT);
        boolean township = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(list.township());
        if (!bureau && !township) {
            throw Refused.forbidden("终止办理清单由负责参保清单审核的部门决定；还在镇街的，镇街也可以终止。");
        }
        if (!bureau && list.stateNow().isUnderWay() && !list.stateNow().isOpen()) {
            throw Refused.forbidden("清单已经提交，终止办理由负责参保清单审核的部门决定。");
        }
        rule.mustAllow(ListAct.END, list);
    }

    private void mustBeTownship() {
        if (!official.has(Role.TOWNSHIP_CLERK)) {
            throw Refused.forbidden("公示由镇街办理。");
        }
        official.mustBelongTo(list.township());
    }

    /** The list waits in this state, and for this person's unit. */
    void mustBeTheirTurn(ListState state) {
        if (list.stateNow() != state || state.isOpen() || !state.isUnderWay()) {
            throw Refused.outOfTurn("list", "这份清单不在这一步。现在是“" + list.stateNow().words() + "”。");
        }
        boolean theirs = switch (state) {
            case INSURER -> official.has(Role.INSURER) && official.belongsTo(String.valueOf(list.insurer()));
            case DEVELOPMENT -> official.has(InsuranceDuty.REVIEWS_ENROLMENT);
            case FINANCE -> official.has(InsuranceDuty.REVIEWS_SUBSIDY);
            default -> false;
        };
        if (!theirs) {
            throw Refused.forbidden("这份清单现在是“" + state.words() + "”，不由您的单位办理。");
        }
    }

    private void mustBeAnothers() {
        if (ListHand.bar(hands, list.stateNow())) {
            throw Refused.sameHand("您经手过这份清单的登记或另一步审核，须由另一人办理。");
        }
    }
}
