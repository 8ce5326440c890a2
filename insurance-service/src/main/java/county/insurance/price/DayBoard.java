package county.insurance.price;

import county.insurance.price.Publications.Publication;
import county.insurance.scheme.PriceOrigin;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one day of a scheme's price: what the points reported, what it comes to, and what
 * stands against publishing it.
 *
 * @param points all points of the scheme
 * @param observations of the day, in every state
 * @param earlier what counted on the days before, as far back as the flags look
 * @param anchors what its prices are held against
 * @param published what is published for this day, newest version
 * @param behind the observations behind {@code published}
 */
record DayBoard(
        Terms terms,
        LocalDate day,
        List<Point> points,
        List<Observation> observations,
        List<Sample> earlier,
        Anchors anchors,
        @Nullable Publication published,
        Set<Long> behind,
        boolean locked) {

    DayBoard {
        points = List.copyOf(points);
        observations = List.copyOf(observations);
        earlier = List.copyOf(earlier);
        behind = Set.copyOf(behind);
    }

    Scheme scheme() {
        return terms.scheme();
    }

    int decimals() {
        return Objects.requireNonNullElse(terms.decisions().publishedPriceDecimals(), 2);
    }

    List<Sample> counted() {
        return observations.stream()
                .filter(Observation::counts)
                .map(Observation::sample)
                .toList();
    }

    Set<Long> countedIds() {
        return counted().stream().map(Sample::id).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether nothing that is known speaks for the price that would be published. */
    boolean isFarFromEverything() {
        return price().filter(price -> anchors.isFarFromEverything(price, terms.decisions()))
                .isPresent();
    }

    /** The points that report on this day: active ones, and any that reported. */
    List<Point> reporting() {
        Map<Long, Mean> means = means();
        return points.stream()
                .filter(point -> point.isActiveOn(day) || means.containsKey(point.id()))
                .toList();
    }

    /** Each point's mean of its observations that count, in the points' order. */
    Map<Long, Mean> means() {
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
    Optional<Mean> mean() {
        List<Mean> means = List.copyOf(means().values());
        return means.isEmpty() ? Optional.empty() : Optional.of(Mean.ofMeans(means));
    }

    /** The price that would be published: the exact mean, rounded half up. */
    Optional<BigDecimal> price() {
        return mean().map(mean -> mean.rounded(decimals()));
    }

    /** Active points without an observation that counts. */
    List<Point> missing() {
        Map<Long, Mean> means = means();
        return points.stream()
                .filter(point -> point.isActiveOn(day) && !means.containsKey(point.id()))
                .toList();
    }

    /** What deserves a second look now, by observation. */
    Map<Long, Set<Flag>> flags() {
        var flagging = new Flagging(day, counted(), earlier, anchors, terms.decisions());
        var flags = new LinkedHashMap<Long, Set<Flag>>();
        counted().forEach(sample -> flags.put(sample.id(), flagging.of(sample)));
        return flags;
    }

    /** Observations that nobody has looked at again, though they should. */
    List<Observation> open() {
        Map<Long, Set<Flag>> flags = flags();
        return observations.stream()
                .filter(one -> one.state().equals("entered")
                        && !flags.getOrDefault(one.id(), Set.of()).isEmpty())
                .toList();
    }

    List<LeaveOneOut> leaveOneOut() {
        return LeaveOneOut.ofDay(means(), scheme().targetPrice(), decimals());
    }

    /** Whether publishing again would say anything new. */
    boolean differsFromPublished() {
        return published == null || !behind.equals(countedIds());
    }

    /** Why the day cannot be published, in words; empty when it can. */
    List<String> obstacles(LocalDate today) {
        var obstacles = new ArrayList<String>();
        if (scheme().priceOrigin() != PriceOrigin.POINTS) {
            obstacles.add("这个方案采用国家公布的价格，请在“国家价格”中办理。");
        }
        if (day.isBefore(scheme().priceFrom()) || day.isAfter(scheme().priceUntil())) {
            obstacles.add("价格监测期是 " + scheme().priceFrom() + " 至 " + scheme().priceUntil() + "，" + day + " 不在其中。");
        }
        if (day.isAfter(today)) {
            obstacles.add("还没有到 " + day + "，不能提前公布。");
        }
        if (published == null && locked) {
            obstacles.add("实际价格已经公布，价格数据已锁定，不能再补发布。");
        }
        if (means().isEmpty()) {
            obstacles.add("当天没有可用的价格记录。");
        }
        if (!open().isEmpty()) {
            obstacles.add("还有 " + open().size() + " 条可疑记录没有复核，请先逐条确认或剔除。");
        }
        if (published != null && !differsFromPublished()) {
            obstacles.add("采用的记录与已公布的完全相同，不需要更正。");
        }
        return obstacles;
    }
}
