package county.insurance.observation;

import county.insurance.point.Point;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the points reported on one day of a scheme, and what it comes to.
 *
 * @param points all points of the scheme
 * @param observations of the day, in every state
 * @param earlier what counted on the days before, as far back as the flags look
 * @param anchors what its prices are held against
 * @param published whether the day has a published price
 * @param locked whether the season's prices are locked
 */
public record DayFigures(
        Terms terms,
        LocalDate day,
        List<Point> points,
        List<Observation> observations,
        List<Sample> earlier,
        Anchors anchors,
        boolean published,
        boolean locked) {

    public DayFigures {
        points = List.copyOf(points);
        observations = List.copyOf(observations);
        earlier = List.copyOf(earlier);
    }

    public Scheme scheme() {
        return terms.scheme();
    }

    public int decimals() {
        return Objects.requireNonNullElse(terms.decisions().publishedPriceDecimals(), 2);
    }

    public List<Sample> counted() {
        return observations.stream()
                .filter(Observation::counts)
                .map(Observation::sample)
                .toList();
    }

    public Set<Long> countedIds() {
        return counted().stream().map(Sample::id).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether nothing that is known speaks for the price that would be published. */
    public boolean isFarFromEverything() {
        return price().filter(price -> anchors.isFarFromEverything(price, terms.decisions()))
                .isPresent();
    }

    /** The points that report on this day: active ones, and any that reported. */
    public List<Point> reporting() {
        Map<Long, Mean> means = means();
        return points.stream()
                .filter(point -> point.isActiveOn(day) || means.containsKey(point.id()))
                .toList();
    }

    /** Each point's mean of its observations that count, in the points' order. */
    public Map<Long, Mean> means() {
        var means = new LinkedHashMap<Long, Mean>();
        for (Point point : points) {
            List<BigDecimal> prices = counted().stream()
                    .filter(sample -> sample.point() == point.id())
                    .map(Sample::price)
                    .toList();
            if (!prices.isEmpty()) {
                means.put(point.id(), Mean.of(prices));
            }
        }
        return means;
    }

    /** The mean of the points, each counting equally; nothing without an observation. */
    public Optional<Mean> mean() {
        List<Mean> means = List.copyOf(means().values());
        return means.isEmpty() ? Optional.empty() : Optional.of(Mean.ofMeans(means));
    }

    /** The price that would be published: the exact mean, rounded half up. */
    public Optional<BigDecimal> price() {
        return mean().map(mean -> mean.rounded(decimals()));
    }

    /** Active points without an observation that counts. */
    public List<Point> missing() {
        Map<Long, Mean> means = means();
        return points.stream()
                .filter(point -> point.isActiveOn(day) && !means.containsKey(point.id()))
                .toList();
    }

    /** What deserves a second look now, by observation. */
    public Map<Long, Set<Flag>> flags() {
        var flagging = new Flagging(day, counted(), earlier, anchors, terms.decisions());
        var flags = new LinkedHashMap<Long, Set<Flag>>();
        counted().forEach(sample -> flags.put(sample.id(), flagging.of(sample)));
        return flags;
    }

    /** Observations that nobody has looked at again, though they should. */
    public List<Observation> open() {
        Map<Long, Set<Flag>> flags = flags();
        return observations.stream()
                .filter(one -> one.state().equals("entered")
                        && !flags.getOrDefault(one.id(), Set.of()).isEmpty())
                .toList();
    }

    public List<LeaveOneOut> leaveOneOut() {
        return LeaveOneOut.ofDay(means(), scheme().targetPrice(), decimals());
    }
}
