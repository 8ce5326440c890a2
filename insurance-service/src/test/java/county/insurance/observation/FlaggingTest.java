package county.insurance.observation;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.publication.DigitPattern;
import county.insurance.scheme.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures deserve a second look. */
class FlaggingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 20);

    @ParameterizedTest
    @CsvSource({
        // the day's figures; the last one is looked at
        "1.00 1.02 1.04 1.06 1.08, false", // on the edge of nothing: median 1.04, MAD 0.02
        "1.00 1.02 1.04 1.06 1.10, false", // exactly 3 MADs away
        "1.00 1.02 1.04 1.06 1.1001, true",
        "1.10 1.08 1.06 1.04 0.9999, true",
        "1.05 1.05 1.05 1.08, false", // MAD 0: one step of 0.01 stands for it
        "1.05 1.05 1.05 1.0801, true",
        "1.05 1.05 1.05 1.05, false",
        "1.05 9.99, false" // two figures have no majority
    })
    void anOutlierLiesFurtherThanThreeMadsFromTheMedian(String figures, boolean flagged) {
        List<Sample> today = samples(figures);
        Flagging flagging = new Flagging(DAY, today, List.of(), NOTHING_PUBLISHED, decisions("3", null));
        assertThat(flagging.of(today.getLast()).contains(Flag.OUTLIER)).isEqualTo(flagged);
    }

    private static final Anchors NOTHING_PUBLISHED = published(null);

    private static Anchors published(@Nullable BigDecimal before) {
        return new Anchors(new BigDecimal("1.06"), null, before);
    }

    /** The first day, when nothing has been published: the target price is what a figure is held against. */
    @ParameterizedTest
    @CsvSource({
        "1.06 106, , 1",
        "1.06 1.06 106 106, , 2 3", // the deviations from their median are all the same
        "2.12 2.12 2.12 2.12, , 0 1 2 3", // per kilogram
        "1.06 1.05 1.10, , ''",
        "1.59, , ''", // exactly 50%
        "1.5901 0.53 0.5299, , 0 2",
        "1.06 1.70, 1.10, 1", // published 1.10, and one doubts 1.70
        "1.70 1.71, 1.65, ''", // the season has gone there and was published there
        "1.70 2.20, 1.65, 1", // but not that far in one day
        "0.40, 1.65, 0" // nor to the other side
    })
    void aFigureFarFromTheTargetIsLookedAt(String figures, @Nullable BigDecimal before, String flagged) {
        assertThat(flagged(Flag.TARGET, figures, published(before))).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"1.06 0.70, , 1.00, ''", "1.06 0.49, , 1.00, 1", "0.49, 0.48, 1.00, ''", "0.49, , , ''"})
    void soIsOneFarFromLastYearsMean(
            String figures, @Nullable BigDecimal before, @Nullable BigDecimal lastYear, String flagged) {
        assertThat(flagged(Flag.LAST_YEAR, figures, new Anchors(new BigDecimal("1.06"), lastYear, before)))
                .isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({
        "1.00 1.79, ''",
        "1.00 1.80, 0 1",
        "0.70 0.75 0.72 1.40, 3", // per kilogram among prices per 500 g, nowhere near half more than the target
        "0.70 0.72 1.40 1.42, 0 1 2 3", // nobody knows which two are right
        "0.70 0.70 0.70 1.40 1.40, 3 4",
        "1.06, ''"
    })
    void figuresThatDifferByAFactorAreLookedAt(String figures, String flagged) {
        assertThat(flagged(Flag.POINT_FACTOR, figures, NOTHING_PUBLISHED)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({
        "1.06, , , false",
        "53.53, , , true",
        "2.12, , , true",
        "1.59, , , false",
        "1.60, , , true",
        "1.60, 1.50, , false", // near last year's mean
        "1.60, 0.90, , true",
        "1.60, 0.90, 1.40, false", // near what was published last
        "1.60, 0.90, 1.20, true",
        "106, 1.00, 1.05, true"
    })
    void aDayIsFarFromEverythingWhenNothingSpeaksForIt(
            BigDecimal price, @Nullable BigDecimal lastYear, @Nullable BigDecimal before, boolean far) {
        var anchors = new Anchors(new BigDecimal("1.06"), lastYear, before);
        assertThat(anchors.isFarFromEverything(price, decisions("3", "30"))).isEqualTo(far);
    }

    private static String flagged(Flag flag, String figures, Anchors anchors) {
        List<Sample> today = samples(figures);
        var flagging = new Flagging(DAY, today, List.of(), anchors, decisions("3", "30"));
        var found = new ArrayList<String>();
        for (int i = 0; i < today.size(); i++) {
            if (flagging.of(today.get(i)).contains(flag)) {
                found.add(Integer.toString(i));
            }
        }
        return String.join(" ", found);
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 1.30, false",
        "1.00, 1.3001, true",
        "1.00, 0.70, false",
        "1.00, 0.6999, true",
        "1.06, 1.378, false",
        "1.06, 1.379, true"
    })
    void aChangeIsHeldAgainstThePublishedPriceOfTheDayBefore(BigDecimal before, String figure, boolean flagged) {
        Sample sample = sample(1, 1, DAY, figure);
        Flagging flagging = new Flagging(DAY, List.of(sample), List.of(), published(before), decisions(null, "30"));
        assertThat(flagging.of(sample).contains(Flag.DAY_CHANGE)).isEqualTo(flagged);
    }

    @Test
    void withoutAPublishedPriceThePointsOwnMeanOfTheDayBeforeCounts() {
        Sample sample = sample(9, 1, DAY, "1.31");
        List<Sample> before = List.of(
                sample(1, 1, DAY.minusDays(1), "0.90"),
                sample(2, 1, DAY.minusDays(1), "1.10"),
                sample(3, 2, DAY.minusDays(1), "1.40"), // another point
                sample(4, 1, DAY.minusDays(2), "1.40")); // another day
        assertThat(new Flagging(DAY, List.of(sample), before, NOTHING_PUBLISHED, decisions(null, "30")).of(sample))
                .containsExactly(Flag.DAY_CHANGE);
        assertThat(new Flagging(DAY, List.of(sample), before, published(new BigDecimal("1.20")), decisions(null, "30"))
                        .of(sample))
                .isEmpty();
        assertThat(new Flagging(DAY, List.of(sample), before.subList(2, 4), NOTHING_PUBLISHED, decisions(null, "30"))
                        .of(sample))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // days before on which the point reported 1.05, and whether the fifth in a row is flagged
        "1 2 3 4, true",
        "1 2 3, false",
        "1 2 4 5, false",
        "1 2 3 5, false",
        "1 2 3 4 5 6, true"
    })
    void theSameFigureFiveDaysRunningIsLookedAt(String daysBefore, boolean flagged) {
        Sample sample = sample(99, 1, DAY, "1.05");
        List<Sample> earlier = Arrays.stream(daysBefore.split(" "))
                .map(days -> sample(Long.parseLong(days), 1, DAY.minusDays(Long.parseLong(days)), "1.0500"))
                .toList();
        Flagging flagging = new Flagging(DAY, List.of(sample), earlier, NOTHING_PUBLISHED, decisions(null, null));
        assertThat(flagging.of(sample).contains(Flag.REPEATED)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({
        "1.05 1.15 1.25 1.35 1.45 1.55 1.65 1.75 1.01 1.02, 5, 8",
        "1.05 1.15 1.25 1.35 1.45 1.55 1.65 1.71 1.01 1.02, , ", // exactly 70%
        "1.05 1.15 1.25 1.35 1.45 1.55 1.65 1.75 1.85, , ", // nine figures show nothing
        "1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9, 0, 10"
    })
    void theSameLastDigitNeedsTenFiguresAndMoreThanSeventyPercent(
            String figures, @Nullable Integer digit, @Nullable Integer times) {
        var pattern = DigitPattern.in(
                Arrays.stream(figures.split(" ")).map(BigDecimal::new).toList(), 2, new BigDecimal("70"));
        assertThat(pattern.map(DigitPattern::digit).orElse(null)).isEqualTo(digit);
        assertThat(pattern.map(DigitPattern::times).orElse(null)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource({"1.05, 1.05", "1.05 1.06, 1.055", "3 1 2, 2", "4 1 3 2, 2.5"})
    void theMedianIsTheMiddle(String figures, BigDecimal median) {
        assertThat(Median.of(
                        Arrays.stream(figures.split(" ")).map(BigDecimal::new).toList()))
                .isEqualByComparingTo(median);
    }

    /** Each at a point of its own. */
    private static List<Sample> samples(String figures) {
        var samples = new ArrayList<Sample>();
        Arrays.stream(figures.split(" "))
                .forEach(figure -> samples.add(sample(samples.size() + 1L, samples.size() + 1L, DAY, figure)));
        return samples;
    }

    static Sample sample(long id, long point, LocalDate day, String price) {
        return new Sample(id, point, day, new BigDecimal(price));
    }

    private static Decisions decisions(@Nullable String mads, @Nullable String percent) {
        return new Decisions(
                2,
                4,
                new BigDecimal("20"),
                mads == null ? null : new BigDecimal(mads),
                percent == null ? null : new BigDecimal(percent),
                new BigDecimal("50"),
                new BigDecimal("1.8"),
                5,
                5,
                1,
                5,
                5,
                new BigDecimal("70"));
    }
}
