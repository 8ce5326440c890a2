package county.planning.evaluation;

import java.math.BigDecimal;

/**
 * From when an indicator that falls behind is called so. Decisions of rules.md, section 4, kept as data of each plan.
 *
 * @param atRiskBehind at risk when more than so many points behind the expected share: 10 in the plan of 2023
 * @param offTrackBehind off track when more than so many points behind: 25 in the plan of 2023
 * @param bindingStricter whether binding indicators are judged one level more strictly: at risk as soon as they are
 *     behind at all, off track where others would be at risk; one that is not behind stays on track
 */
public record EvaluationRule(BigDecimal atRiskBehind, BigDecimal offTrackBehind, boolean bindingStricter) {

    public EvaluationRule {
        if (atRiskBehind.signum() < 0 || offTrackBehind.compareTo(atRiskBehind) < 0) {
            throw new IllegalArgumentException("thresholds must rise: " + atRiskBehind + ", " + offTrackBehind);
        }
    }

    /** The status of what has not been achieved and is so far behind. */
    Status statusOf(Share behind, boolean binding) {
        boolean strict = binding && bindingStricter;
        if (behind.exceeds(strict ? atRiskBehind : offTrackBehind)) {
            return Status.OFF_TRACK;
        }
        return behind.exceeds(strict ? BigDecimal.ZERO : atRiskBehind) ? Status.AT_RISK : Status.ON_TRACK;
    }
}
