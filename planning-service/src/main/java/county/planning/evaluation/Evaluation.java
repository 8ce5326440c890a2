package county.planning.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands by its latest reading after the base year (rules.md, section 4). Progress is (actual − base)
 * / (target − base); it is behind by what is missing to the share of time that has passed. The urbanisation rate, 61.84
 * in 2020, 62.6 in 2022 and 65 wanted in 2025, is 24.05% of the way at 40.00% of the time: 15.95 points behind, at risk.
 *
 * @param measured the figures behind the status, or null when there is no data
 */
public record Evaluation(
        Status status, Basis basis, @Nullable Measured measured) {

    /** Judges the latest of these readings that is later than the base year. */
    public static Evaluation of(Goal goal, Collection<Reading> readings, EvaluationRule rule) {
        return latest(goal, readings)
                .map(reading -> of(goal, reading, rule))
                .orElseGet(() -> new Evaluation(Status.NO_DATA, goal.basis(), null));
    }

    private static Optional<Reading> latest(Goal goal, Collection<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.year() > goal.baseYear())
                .max(Comparator.comparingInt(Reading::year));
    }

    private static Evaluation of(Goal goal, Reading reading, EvaluationRule rule) {
        Share progress = goal.progress(reading.value());
        Share expected = goal.expected(reading.year());
        Share behind = expected.minus(progress);
        Status status = goal.reachedBy(reading.value()) ? Status.ACHIEVED : rule.statusOf(behind, goal.binding());
        return new Evaluation(
                status,
                goal.basis(),
                new Measured(reading, progress, goal.timeShare(reading.year()), expected, behind));
    }

    /**
     * The figures behind a status.
     *
     * @param timeShare the share of time that has passed by the end of the reading's year
     * @param expected the share that should be done by then: the share of time, or all of it where the target was
     *     reached from the start
     * @param behind {@code expected} less {@code progress}, in points; negative when ahead
     */
    public record Measured(Reading reading, Share progress, Share timeShare, Share expected, Share behind) {}
}
