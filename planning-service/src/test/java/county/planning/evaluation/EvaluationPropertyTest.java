package county.planning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every goal and every value; each repetition draws its own from a fixed seed. */
class EvaluationPropertyTest {

    private static final int DRAWS = 200;
    private static final EvaluationRule RULE = new EvaluationRule(BigDecimal.TEN, BigDecimal.valueOf(25), true);
    /** From best to worst. */
    private static final List<Status> RANKING =
            List.of(Status.ACHIEVED, Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK);

    @RepeatedTest(10)
    void neverGetsWorseWithABetterValue(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int draw = 0; draw < DRAWS; draw++) {
            Goal goal = goal(random);
            int year = year(random);
            BigDecimal one = value(random);
            BigDecimal other = value(random);
            BigDecimal better = goal.lowerIsBetter() ? one.min(other) : one.max(other);
            BigDecimal worse = goal.lowerIsBetter() ? one.max(other) : one.min(other);
            assertThat(rank(goal, year, better))
                    .as("%s: %s against %s in %d", goal, better, worse, year)
                    .isLessThanOrEqualTo(rank(goal, year, worse));
        }
    }

    @RepeatedTest(10)
    void neverGetsBetterWithTimeAlone(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int draw = 0; draw < DRAWS; draw++) {
            Goal goal = goal(random);
            BigDecimal value = value(random);
            for (int year = 2021; year < 2028; year++) {
                assertThat(rank(goal, year, value))
                        .as("%s: %s in %d", goal, value, year)
                        .isLessThanOrEqualTo(rank(goal, year + 1, value));
            }
        }
    }

    @RepeatedTest(10)
    void isNeverMilderWithABindingGoal(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int draw = 0; draw < DRAWS; draw++) {
            Goal goal = goal(random);
            int year = year(random);
            BigDecimal value = value(random);
            int expected = rank(with(goal, false), year, value);
            int binding = rank(with(goal, true), year, value);
            assertThat(binding).isBetween(expected, Math.min(expected + 1, RANKING.size() - 1));
        }
    }

    @RepeatedTest(10)
    void isBehindByExactlyWhatIsMissingToTheExpectedShare(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int draw = 0; draw < DRAWS; draw++) {
            Goal goal = goal(random);
            Evaluation.Measured measured = Objects.requireNonNull(
                    evaluate(goal, year(random), value(random)).measured());
            Share rest = measured.expected().minus(measured.progress()).minus(measured.behind());
            assertThat(rest.part()).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    @RepeatedTest(10)
    void doesNotCareInWhichUnitAnIndicatorIsMeasured(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BigDecimal factor = new BigDecimal("0.0007");
        for (int draw = 0; draw < DRAWS; draw++) {
            Goal goal = goal(random);
            Goal scaled = new Goal(
                    goal.baseYear(),
                    goal.base() == null ? null : goal.base().multiply(factor),
                    goal.targetYear(),
                    goal.relation(),
                    goal.target().multiply(factor),
                    goal.lowerIsBetter(),
                    goal.binding());
            int year = year(random);
            BigDecimal value = value(random);
            assertThat(rank(scaled, year, value.multiply(factor))).isEqualTo(rank(goal, year, value));
        }
    }

    private static int rank(Goal goal, int year, BigDecimal value) {
        int rank = RANKING.indexOf(evaluate(goal, year, value).status());
        assertThat(rank).isNotNegative();
        return rank;
    }

    private static Evaluation evaluate(Goal goal, int year, BigDecimal value) {
        return Evaluation.of(goal, List.of(new Reading(year, value)), RULE);
    }

    private static Goal with(Goal goal, boolean binding) {
        return new Goal(
                goal.baseYear(),
                goal.base(),
                goal.targetYear(),
                goal.relation(),
                goal.target(),
                goal.lowerIsBetter(),
                binding);
    }

    private static Goal goal(Random random) {
        Relation[] relations = Relation.values();
        return new Goal(
                2020,
                random.nextInt(4) == 0 ? null : value(random),
                2025,
                relations[random.nextInt(relations.length)],
                value(random).add(new BigDecimal("0.01")),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static int year(Random random) {
        return 2021 + random.nextInt(8);
    }

    /** From 0 to 20 in steps of a tenth, so that equal values come up often. */
    private static BigDecimal value(Random random) {
        return BigDecimal.valueOf(random.nextInt(201), 1);
    }
}
