package county.planning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evaluation rule of rules.md, section 4, on the plan's own figures and at every boundary. */
class EvaluationTest {

    private static final EvaluationRule RULE = new EvaluationRule(new BigDecimal("10"), new BigDecimal("25"), true);

    @Test
    void findsTheUrbanisationRateOf2022AtRisk() {
        Evaluation evaluation = evaluate("61.84", "=", "65", false, false, 2022, "62.6");
        Evaluation.Measured measured = Objects.requireNonNull(evaluation.measured());
        assertThat(evaluation.status()).isEqualTo(Status.AT_RISK);
        assertThat(evaluation.basis()).isEqualTo(Basis.PATH);
        assertThat(measured.progress().percent()).isEqualTo("24.05");
        assertThat(measured.timeShare().percent()).isEqualTo("40.00");
        assertThat(measured.expected().percent()).isEqualTo("40.00");
        assertThat(measured.behind().percent()).isEqualTo("15.95");
    }

    @ParameterizedTest(name = "{0} → {1}{2}, {5} in {4}: {6}, {7}% done, {8} behind")
    @CsvSource({
        // base, relation, target, lower, year, actual, status, progress, behind
        "1559,  '=', 5000,  false, 2023, 3200,  AT_RISK,   47.69,  12.31",
        "63.4,  '=', 65,    false, 2021, 63.72, ON_TRACK,  20.00,  0.00",
        "1.77,  '=', 1.69,  true,  2023, 1.7,   ON_TRACK,  87.50,  -27.50",
        "1.77,  '=', 1.69,  true,  2023, 1.69,  ACHIEVED,  100.00, -40.00",
        "1.77,  '=', 1.69,  true,  2023, 1.6,   ACHIEVED,  212.50, -152.50",
        "1.77,  '=', 1.69,  true,  2023, 1.78,  OFF_TRACK, -12.50, 72.50",
        "15,    '=', 40,    false, 2025, 40,    ACHIEVED,  100.00, 0.00",
        "15,    '=', 40,    false, 2027, 35,    AT_RISK,   80.00,  20.00",
        // ">60": sixty itself is the whole way, and still not what was wanted
        "48,    '>', 60,    false, 2024, 60,    ON_TRACK,  100.00, -20.00",
        "48,    '>', 60,    false, 2024, 60.01, ACHIEVED,  100.08, -20.08",
        "48,    '>=', 60,   false, 2024, 60,    ACHIEVED,  100.00, -20.00",
        "48,    '~', 60,    false, 2024, 59.99, ON_TRACK,  99.92,  -19.92",
        "48,    '~', 60,    false, 2024, 60,    ACHIEVED,  100.00, -20.00",
        // no base: the part attained, against time
        ",      '=', 100,   false, 2022, 30,    ON_TRACK,  30.00,  10.00",
        ",      '=', 100,   false, 2022, 29.9,  AT_RISK,   29.90,  10.10",
        ",      '>', 80,    false, 2025, 80,    ON_TRACK,  100.00, 0.00",
        ",      '=', 2,     true,  2022, 4,     ON_TRACK,  50.00,  -10.00",
        ",      '=', 2,     true,  2022, 0,     ACHIEVED,  100.00, -60.00",
        // the base is the target: it must be held, at any time
        "100,   '=', 100,   false, 2022, 100,   ACHIEVED,  100.00, 0.00",
        "100,   '=', 100,   false, 2021, 90,    ON_TRACK,  90.00,  10.00",
        "100,   '=', 100,   false, 2021, 89.99, AT_RISK,   89.99,  10.01",
        "100,   '=', 100,   false, 2021, 74.99, OFF_TRACK, 74.99,  25.01",
        "66,    '=', 65,    false, 2021, 52,    AT_RISK,   80.00,  20.00",
    })
    void judges(
            String base,
            String relation,
            String target,
            boolean lower,
            int year,
            String actual,
            Status status,
            String progress,
            String behind) {
        Evaluation evaluation = evaluate(base, relation, target, lower, false, year, actual);
        assertThat(evaluation.status()).isEqualTo(status);
        Evaluation.Measured measured = Objects.requireNonNull(evaluation.measured());
        assertThat(measured.progress().percent()).isEqualTo(progress);
        assertThat(measured.behind().percent()).isEqualTo(behind);
    }

    @ParameterizedTest(name = "{0} at 40% of the time: expected {1}, binding {2}")
    @CsvSource({
        "40.0001, ON_TRACK,  ON_TRACK",
        "40,      ON_TRACK,  ON_TRACK",
        "39.9999, ON_TRACK,  AT_RISK",
        "30,      ON_TRACK,  AT_RISK",
        "29.9999, AT_RISK,   OFF_TRACK",
        "15,      AT_RISK,   OFF_TRACK",
        "14.9999, OFF_TRACK, OFF_TRACK",
        "-5,      OFF_TRACK, OFF_TRACK",
        "100,     ACHIEVED,  ACHIEVED",
    })
    void isOneLevelStricterWithBindingIndicators(String actual, Status expected, Status binding) {
        assertThat(evaluate("0", "=", "100", false, false, 2022, actual).status())
                .isEqualTo(expected);
        assertThat(evaluate("0", "=", "100", false, true, 2022, actual).status())
                .isEqualTo(binding);
    }

    @Test
    void treatsBindingIndicatorsLikeOthersWhenThePlanSaysSo() {
        Goal goal = goal("0", "=", "100", false, true);
        var lenient = new EvaluationRule(BigDecimal.TEN, BigDecimal.valueOf(25), false);
        List<Reading> readings = List.of(new Reading(2022, new BigDecimal("20")));
        assertThat(Evaluation.of(goal, readings, lenient).status()).isEqualTo(Status.AT_RISK);
    }

    @Test
    void hasNoDataWithoutAReadingAfterTheBaseYear() {
        Goal goal = goal("61.84", "=", "65", false, false);
        Reading base = new Reading(2020, new BigDecimal("61.84"));
        Reading older = new Reading(2019, new BigDecimal("70"));
        Evaluation evaluation = Evaluation.of(goal, List.of(base, older), RULE);
        assertThat(evaluation.status()).isEqualTo(Status.NO_DATA);
        assertThat(evaluation.measured()).isNull();
    }

    @Test
    void judgesByTheLatestReadingWhateverTheirOrder() {
        Goal goal = goal("0", "=", "100", false, false);
        Reading early = new Reading(2021, new BigDecimal("100"));
        Reading late = new Reading(2023, new BigDecimal("20"));
        for (List<Reading> readings : List.of(List.of(early, late), List.of(late, early))) {
            Evaluation evaluation = Evaluation.of(goal, readings, RULE);
            assertThat(Objects.requireNonNull(evaluation.measured()).reading()).isEqualTo(late);
            assertThat(evaluation.status()).isEqualTo(Status.OFF_TRACK);
        }
    }

    @Test
    void refusesGoalsAndRulesThatMakeNoSense() {
        assertThatThrownBy(() -> goal("1", "=", "0", false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Goal(2025, null, 2025, Relation.EXACT, BigDecimal.ONE, false, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvaluationRule(BigDecimal.valueOf(25), BigDecimal.TEN, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Relation.of("<")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Evaluation evaluate(
            @org.jspecify.annotations.Nullable String base,
            String relation,
            String target,
            boolean lower,
            boolean binding,
            int year,
            String actual) {
        return Evaluation.of(
                goal(base, relation, target, lower, binding), List.of(new Reading(year, new BigDecimal(actual))), RULE);
    }

    private static Goal goal(
            @org.jspecify.annotations.Nullable String base,
            String relation,
            String target,
            boolean lower,
            boolean binding) {
        return new Goal(
                2020,
                base == null ? null : new BigDecimal(base),
                2025,
                Relation.of(relation),
                new BigDecimal(target),
                lower,
                binding);
    }
}
