package county.platform.period;

import county.platform.access.CommonDuty;
import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.step.FourEyes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may close or reopen a period, and when. Pure. */
final class ClosingRule {

    static final String ANOTHER = "办结和恢复办理要由两个人办：请另一位同事核准。";

    private ClosingRule() {}

    /** Why a period cannot be closed or reopened as it stands; nothing when it can be proposed. */
    static Optional<String> against(PeriodAct act, Period period, List<String> obstacles) {
        if (period.proposed() != null) {
            return Optional.of("“" + period.name() + "”的"
                    + period.proposed().act().label() + "已由" + period.proposed().proposedBy() + "提出，正在等待核准。");
        }
        boolean closed = period.state() == PeriodState.CLOSED;
        if (act == PeriodAct.REOPEN) {
            return closed ? Optional.empty() : Optional.of("“" + period.name() + "”没有办结，可以直接办理。");
        }
        if (closed) {
            return Optional.of("“" + period.name() + "”已经办结。");
        }
        if (period.state() == PeriodState.COMING) {
            return Optional.of("“" + period.name() + "”从 " + period.begins() + " 才开始，不能办结。");
        }
        if (period.state() == PeriodState.OPEN && period.left() > 0) {
            return Optional.of("“" + period.name() + "”还在办理中，有 " + period.left() + " 项没有办完"
                    + (period.ends() == null ? "。" : "；到 " + period.ends() + " 之后才可以留着未办事项办结。"));
        }
        return obstacles.isEmpty() ? Optional.empty() : Optional.of("还不能办结：" + String.join("；", obstacles) + "。");
    }

    /** What this caller may do to it: propose, or decide on what another has proposed. */
    static List<Act> acts(Official official, Period period, @Nullable String proposer, List<String> obstacles) {
        if (!official.has(CommonDuty.LEADS)) {
            return List.of();
        }
        if (period.proposed() != null && proposer != null) {
            boolean own = FourEyes.bars(official.username(), Set.of(proposer));
            String to = period.proposed().act().toString();
            return List.of(
                    new Act("confirm", to, !own, null, own ? ANOTHER : null), new Act("decline", to, true, null, null));
        }
        var acts = new ArrayList<Act>();
        PeriodAct act = period.state() == PeriodState.CLOSED ? PeriodAct.REOPEN : PeriodAct.CLOSE;
        Optional<String> against = against(act, period, obstacles);
        acts.add(new Act(
                act.toString(),
                act == PeriodAct.CLOSE ? "closed" : "open",
                against.isEmpty(),
                period.state() == PeriodState.COMING ? period.begins() : null,
                against.orElse(null)));
        return List.copyOf(acts);
    }
}
