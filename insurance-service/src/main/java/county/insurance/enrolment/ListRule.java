package county.insurance.enrolment;

import static county.insurance.policy.ListState.DEVELOPMENT;
import static county.insurance.policy.ListState.DRAFT;
import static county.insurance.policy.ListState.FINANCE;
import static county.insurance.policy.ListState.INSURER;
import static county.insurance.policy.ListState.NOTICE;
import static county.insurance.policy.ListState.NOTICED;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.ListState;
import county.insurance.scheme.Scheme;
import county.platform.problem.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which step may be taken with a list in which state on which day. What the insurer has not underwritten before the first
 * day of cover is not covered (decision 0022): under a scheme that covers from 2023-11-06, a list underwritten on
 * 2023-11-05 may be approved on 2023-11-20, one that is still on public notice on 2023-11-06 can only be ended. Pure.
 *
 * @param scheme in the version under which the list was opened
 * @param settled whether the scheme's settlement has been run
 */
public record ListRule(Scheme scheme, LocalDate today, boolean settled) {

    private static final Map<ListAct, Set<ListState>> FROM = Map.ofEntries(
            Map.entry(ListAct.ENTER, EnumSet.of(DRAFT, NOTICE, NOTICED)),
            Map.entry(ListAct.CHANGE, EnumSet.of(DRAFT, NOTICE, NOTICED)),
            Map.entry(ListAct.START_NOTICE, EnumSet.of(DRAFT)),
            Map.entry(ListAct.CLOSE_NOTICE, EnumSet.of(NOTICE)),
            Map.entry(ListAct.SUBMIT, EnumSet.of(NOTICED)),
            Map.entry(ListAct.TAKE_BACK, EnumSet.of(INSURER)),
            Map.entry(ListAct.UNDERWRITE, EnumSet.of(INSURER)),
            Map.entry(ListAct.APPROVE, EnumSet.of(DEVELOPMENT, FINANCE)),
            Map.entry(ListAct.RETURN, EnumSet.of(DEVELOPMENT, FINANCE)),
            Map.entry(ListAct.RETURN_TO_TOWNSHIP, EnumSet.of(INSURER, DEVELOPMENT, FINANCE)),
            Map.entry(ListAct.END, EnumSet.of(DRAFT, NOTICE, NOTICED, INSURER, DEVELOPMENT, FINANCE)));

    /** Refuses, with the reason, what may not be done with this list today. */
    public void mustAllow(ListAct act, EnrolmentList list) {
        refusal(act, list.stateNow(), list.underwrittenOn()).ifPresent(reason -> {
            if (!isFrom(act, list.stateNow())) {
                throw Refused.outOfTurn("list", reason);
            }
            LocalDate opens = scheme.enrolment().from();
            throw act == ListAct.ENTER && today.isBefore(opens)
                    ? Refused.notYet("list", reason, opens)
                    : Refused.againstRule("list", reason);
        });
    }

    private static boolean isFrom(ListAct act, ListState state) {
        return FROM.getOrDefault(act, Set.of()).contains(state);
    }

    /**
     * Why a step may not be taken, or nothing when it may.
     *
     * @param underwrittenOn when the insurer underwrote the list, or null
     */
    public Optional<String> refusal(ListAct act, ListState state, @Nullable LocalDate underwrittenOn) {
        if (!isFrom(act, state)) {
            return Optional.of("清单现在是“" + state.words() + "”，不能" + act.words() + "。");
        }
        return switch (act) {
            case ENTER -> scheme.enrolment().faultOn(today);
            case CHANGE, START_NOTICE, CLOSE_NOTICE, SUBMIT -> beforeCover(act);
            case RETURN_TO_TOWNSHIP ->
                inTime(underwrittenOn) && !today.isBefore(scheme.coverFrom())
                        ? Optional.of("保险期间已于 " + scheme.coverFrom() + " 开始，退回镇街后不能再承保；请退回承保机构更正，或以文书终止办理。")
                        : beforeCover(act);
            case TAKE_BACK ->
                underwrittenOn == null ? beforeCover(act) : Optional.of("承保机构已经办理过这份清单，不能撤回；请承保机构或审核单位退回。");
            case UNDERWRITE -> inTime(underwrittenOn) ? beforeSettlement(act) : beforeCover(act);
            case APPROVE, RETURN -> inTime(underwrittenOn) ? beforeSettlement(act) : Optional.of(notCovered(act));
            case END -> Optional.empty();
        };
    }

    /** Why a notice that would run until this day, its last full one, cannot be followed by all that must follow in time. */
    public Optional<String> noticeFault(LocalDate lastDay) {
        LocalDate closes = lastDay.plusDays(1);
        return closes.isBefore(scheme.coverFrom())
                ? Optional.empty()
                : Optional.of("今天开始的公示到 " + lastDay + " 期满，" + closes + " 才能结束，而保险期间 " + scheme.coverFrom()
                        + " 开始：来不及承保，这份清单不能再公示；请办理终止。");
    }

    private boolean inTime(@Nullable LocalDate underwrittenOn) {
        return underwrittenOn != null && underwrittenOn.isBefore(scheme.coverFrom());
    }

    private Optional<String> beforeCover(ListAct act) {
        return today.isBefore(scheme.coverFrom()) ? Optional.empty() : Optional.of(notCovered(act));
    }

    private Optional<String> beforeSettlement(ListAct act) {
        return settled ? Optional.of("这个方案已经结算，不能再" + act.words() + "。") : Optional.empty();
    }

    private String notCovered(ListAct act) {
        return "保险期间已于 " + scheme.coverFrom() + " 开始，在此之前没有承保的不再承保，不能" + act.words() + "；请以文书办理“终止办理”，已收的保费退还农户。";
    }
}
