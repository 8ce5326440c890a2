package county.insurance.publication;

import county.insurance.observation.LeaveOneOut;
import county.insurance.observation.ObservationView;
import county.insurance.observation.Sample;
import county.insurance.point.Point;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How each point behaves over the season: patterns that deserve a question, and what the season's mean would be without
 * it. Nothing here keeps a price from being published.
 *
 * @param decisive points that alone decide whether the target is undercut
 */
record PatternView(
        String scheme,
        String priceUnit,
        BigDecimal targetPrice,
        int repeatedDays,
        BigDecimal sameDigitPercent,
        int enoughFigures,
        int decisive,
        List<PointPattern> points) {

    /**
     * Pure.
     *
     * @param counted everything that counts up to today
     * @param behind the figures behind the current publications
     */
    static PatternView of(Terms terms, List<Point> points, List<Sample> counted, List<Sample> behind, LocalDate today) {
        int decimals = Objects.requireNonNullElse(terms.decisions().publishedPriceDecimals(), 2);
        List<LeaveOneOut> effects = LeaveOneOut.ofSeason(behind, terms.scheme().targetPrice(), decimals);
        List<PointPattern> patterns = points.stream()
                .map(point -> PointPattern.of(terms, point, counted, effects, decimals, today))
                .toList();
        return new PatternView(
                terms.scheme().id(),
                terms.scheme().priceUnit(),
                terms.scheme().targetPrice(),
                terms.decisions().repeatedDays(),
                terms.decisions().sameDigitPercent(),
                DigitPattern.ENOUGH,
                (int) patterns.stream().filter(PointPattern::decides).count(),
                patterns);
    }

    /**
     * @param figures how many observations count
     * @param missing days of its time, up to today, without an observation that counts
     * @param lastDigit the digit that ends too many of its figures
     * @param repeated the longest runs of one figure, of at least the scheme's number of days
     * @param without the season's mean without this point, to four decimals; null when nothing is published
     */
    record PointPattern(
            long point,
            String name,
            int figures,
            List<LocalDate> missing,
            @Nullable DigitPattern lastDigit,
            List<Run> repeated,
            @Nullable BigDecimal without,
            boolean decides) {

        static PointPattern of(
                Terms terms,
                Point point,
                List<Sample> counted,
                List<LeaveOneOut> effects,
                int decimals,
                LocalDate today) {
            List<Sample> own = counted.stream()
                    .filter(sample -> sample.point() == point.id())
                    .toList();
            Optional<LeaveOneOut> effect =
                    effects.stream().filter(one -> one.point() == point.id()).findFirst();
            return new PointPattern(
                    point.id(),
                    point.name(),
                    own.size(),
                    missing(terms, point, own, today),
                    DigitPattern.in(
                                    own.stream().map(Sample::price).toList(),
                                    decimals,
                                    terms.decisions().sameDigitPercent())
                            .orElse(null),
                    Run.in(own, terms.decisions().repeatedDays(), decimals),
                    effect.map(LeaveOneOut::mean)
                            .map(mean -> mean.rounded(terms.decisions().actualPriceDecimals()))
                            .orElse(null),
                    effect.map(LeaveOneOut::decides).orElse(false));
        }

        private static List<LocalDate> missing(Terms terms, Point point, List<Sample> own, LocalDate today) {
            var reported = new HashSet<LocalDate>();
            own.forEach(sample -> reported.add(sample.day()));
            LocalDate last = today.isBefore(terms.scheme().priceUntil())
                    ? today
                    : terms.scheme().priceUntil();
            LocalDate first = terms.scheme().priceFrom();
            return last.isBefore(first)
                    ? List.of()
                    : first.datesUntil(last.plusDays(1))
                            .filter(point::isActiveOn)
                            .filter(day -> !reported.contains(day))
                            .toList();
        }
    }

    /** One figure reported on several days running. */
    record Run(BigDecimal price, LocalDate from, LocalDate until, int days) {

        static List<Run> in(List<Sample> own, int least, int decimals) {
            var days = new TreeMap<BigDecimal, Set<LocalDate>>();
            own.forEach(sample -> days.computeIfAbsent(sample.price(), price -> new TreeSet<>())
                    .add(sample.day()));
            var runs = new ArrayList<Run>();
            days.forEach((price, on) -> on.stream()
                    .filter(day -> !on.contains(day.minusDays(1)))
                    .map(first -> of(ObservationView.shown(price, decimals), first, on))
                    .filter(run -> run.days() >= least)
                    .forEach(runs::add));
            return runs;
        }

        private static Run of(BigDecimal price, LocalDate first, Set<LocalDate> on) {
            int days = 1;
            while (on.contains(first.plusDays(days))) {
                days++;
            }
            return new Run(price, first, first.plusDays(days - 1L), days);
        }
    }
}
