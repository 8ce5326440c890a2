package county.insurance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.TestTerms;
import county.insurance.observation.Anchors;
import county.insurance.observation.DayFigures;
import county.insurance.observation.Observation;
import county.insurance.point.Point;
import county.insurance.point.PriceRoles;
import county.insurance.publication.PriceCalendar.DayRow;
import county.insurance.publication.Publications.Publication;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price's day ends at midnight in the district; who is behind a day, and what takes two officers. */
class PriceDayTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 8);

    @ParameterizedTest
    @CsvSource({
        "2023-11-08T15:59:59Z, false", // 23:59:59 in the district
        "2023-11-08T16:00:00Z, true",
        "2023-11-08T16:00:21Z, true",
        "2023-11-07T16:00:00Z, false", // 00:00 of the day itself
        "2023-11-09T01:00:00Z, true"
    })
    void aPriceIsLateFromMidnightOn(Instant at, boolean late) {
        assertThat(PriceView.isLate(publication(1, at))).isEqualTo(late);
        assertThat(PriceView.isLate(publication(2, at))).as("a correction").isFalse();
        DayRow row = new DayRow(DAY, BigDecimal.ONE, 1, 8, at, 8, 0, 0, false);
        assertThat(PriceCalendar.Day.of(row, DAY).late()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"2023-11-08, false", "2023-11-09, false", "2023-11-10, false", "2023-11-11, true"})
    void aCollectorHasTwoMoreDays(LocalDate today, boolean late) {
        assertThat(PriceRoles.isLate(DAY, today)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // price, who entered it, its state, who reviewed it | today | published | officer | causes
                "1.05 clerk entered | 2023-11-08 | false | a |",
                "1.05 clerk entered | 2023-11-09 | false | a | late",
                "1.05 clerk entered | 2023-11-09 | true | a |",
                "1.05 a entered | 2023-11-08 | false | a | own",
                "1.05 a entered | 2023-11-08 | false | b |",
                "1.05 a entered | 2023-11-20 | false | a | late own",
                "1.05 clerk confirmed a | 2023-11-08 | false | a | own",
                "1.05 clerk confirmed a | 2023-11-08 | false | b |",
                "9.99 clerk rejected a, 1.05 clerk entered | 2023-11-08 | false | a | own",
                "9.99 a rejected b, 1.05 clerk entered | 2023-11-08 | false | a |",
                "9.99 a replaced, 1.05 clerk entered | 2023-11-08 | false | a |",
                "1.05 a entered | 2023-11-20 | true | a | own",
                "53.53 clerk confirmed b | 2023-11-08 | false | a | far",
                "53.53 clerk confirmed a | 2023-11-09 | false | a | late far own",
                "53.53 clerk entered | 2023-11-09 | true | a | far"
            })
    void whatTakesTwoOfficers(
            String figures, LocalDate today, boolean published, String officer, @Nullable String causes) {
        DayBoard board = board(figures, published);
        assertThat(TwoOfficers.causes(board, officer, today))
                .containsExactly(causes == null ? new String[0] : causes.split(" "));
    }

    private static DayBoard board(String figures, boolean published) {
        List<Observation> observations = Arrays.stream(figures.split(", "))
                .map(figure -> observation(List.of(figure.split(" "))))
                .toList();
        var point = new Point(1, "onion", "绣惠市场", "370114008", null, 1, DAY, null, List.of(), 1);
        var day = new DayFigures(
                TestTerms.onion(),
                DAY,
                List.of(point),
                observations,
                List.of(),
                new Anchors(new BigDecimal("1.06"), null, null),
                published,
                false);
        return new DayBoard(day, published ? publication(1, Instant.parse("2023-11-08T08:00:00Z")) : null, Set.of());
    }

    private static Observation observation(List<String> of) {
        return new Observation(
                of.getFirst().hashCode(),
                1,
                DAY,
                new BigDecimal(of.getFirst()),
                null,
                null,
                of.get(2),
                List.of(),
                null,
                null,
                of.get(1),
                Instant.EPOCH,
                of.size() > 3 ? of.get(3) : null,
                null,
                1);
    }

    private static Publication publication(int version, Instant at) {
        return new Publication(DAY, version, BigDecimal.ONE, null, 8, null, null, null, "a", null, at);
    }
}
