package county.insurance.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a figure would be without one point, and whether that point alone decides that the target is undercut or not.
 *
 * @param mean without the point; null when no other point is left, and then it decides
 */
public record LeaveOneOut(long point, @Nullable Mean mean, boolean decides) {

    /** For the mean of one day, by the points' means. */
    public static List<LeaveOneOut> ofDay(Map<Long, Mean> points, BigDecimal target, int decimals) {
        if (points.isEmpty()) {
            return List.of();
        }
        boolean below = published(List.copyOf(points.values()), decimals).compareTo(target) < 0;
        var effects = new ArrayList<LeaveOneOut>();
        for (Long point : points.keySet()) {
            var others = new LinkedHashMap<>(points);
            others.remove(point);
            if (others.isEmpty()) {
                effects.add(new LeaveOneOut(point, null, true));
            } else {
                List<Mean> left = List.copyOf(others.values());
                effects.add(new LeaveOneOut(
                        point, Mean.ofMeans(left), (published(left, decimals).compareTo(target) < 0) != below));
            }
        }
        return effects;
    }

    /**
     * For the season's mean: every day is averaged and rounded again without the point, and a day that then has no point
     * counts neither in the sum nor in the number.
     *
     * @param figures behind the publications
     */
    public static List<LeaveOneOut> ofSeason(List<Sample> figures, BigDecimal target, int decimals) {
        Map<LocalDate, Map<Long, Mean>> days = byDay(figures);
        if (days.isEmpty()) {
            return List.of();
        }
        boolean below =
                season(days, null, decimals).map(mean -> mean.isBelow(target)).orElse(false);
        return figures.stream()
                .map(Sample::point)
                .distinct()
                .sorted()
                .map(point -> season(days, point, decimals)
                        .map(mean -> new LeaveOneOut(point, mean, mean.isBelow(target) != below))
                        .orElseGet(() -> new LeaveOneOut(point, null, true)))
                .toList();
    }

    private static java.util.Optional<Mean> season(
            Map<LocalDate, Map<Long, Mean>> days, @Nullable Long without, int decimals) {
        List<BigDecimal> published = days.values().stream()
                .map(points -> points.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(without))
                        .map(Map.Entry::getValue)
                        .toList())
                .filter(left -> !left.isEmpty())
                .map(left -> published(left, decimals))
                .toList();
        return published.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Mean.of(published));
    }

    private static BigDecimal published(List<Mean> points, int decimals) {
        return Mean.ofMeans(points).rounded(decimals);
    }

    private static Map<LocalDate, Map<Long, Mean>> byDay(List<Sample> figures) {
        var days = new TreeMap<LocalDate, Map<Long, List<BigDecimal>>>();
        figures.forEach(figure -> days.computeIfAbsent(figure.day(), day -> new TreeMap<>())
                .computeIfAbsent(figure.point(), point -> new ArrayList<>())
                .add(figure.price()));
        var means = new LinkedHashMap<LocalDate, Map<Long, Mean>>();
        days.forEach((day, points) -> {
            var ofDay = new LinkedHashMap<Long, Mean>();
            points.forEach((point, prices) -> ofDay.put(point, Mean.of(prices)));
            means.put(day, ofDay);
        });
        return means;
    }
}
