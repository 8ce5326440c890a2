package county.insurance.observation;

import county.insurance.point.Point;
import county.insurance.point.PriceRoles;
import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.unit.UnitDirectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One day's sheet for who reports: their points with what has been entered and the figures of the days before.
 *
 * @param daysBack for how many days after the day a collector may still enter
 */
record CollectorSheet(
        String scheme,
        String schemeName,
        LocalDate day,
        LocalDate today,
        String priceUnit,
        int decimals,
        LocalDate priceFrom,
        LocalDate priceUntil,
        int daysBack,
        boolean locked,
        boolean published,
        List<PointSheet> items) {

    /** What the caller sees of the day. Pure. */
    static CollectorSheet of(DayFigures figures, Official official, UnitDirectory units, LocalDate today) {
        return new CollectorSheet(
                figures.scheme().id(),
                figures.scheme().name(),
                figures.day(),
                today,
                figures.scheme().priceUnit(),
                figures.decimals(),
                figures.scheme().priceFrom(),
                figures.scheme().priceUntil(),
                PriceRoles.DAYS_BACK,
                figures.locked(),
                figures.published(),
                figures.reporting().stream()
                        .filter(point -> official.sees(point.township()))
                        .map(point -> PointSheet.of(figures, point, official, units, today))
                        .toList());
    }

    /**
     * @param mine whether the caller may report for it
     * @param mean of what counts, or null when nothing does yet
     * @param recent the point's means on the days before, newest first
     * @param actions what the caller may do at it for the day
     */
    record PointSheet(
            long id,
            String name,
            String township,
            String townshipName,
            @Nullable String address,
            boolean mine,
            @Nullable BigDecimal mean,
            List<ObservationView> observations,
            List<DayMean> recent,
            List<Act> actions) {

        static PointSheet of(DayFigures figures, Point point, Official official, UnitDirectory units, LocalDate today) {
            int decimals = figures.decimals();
            Mean mean = figures.means().get(point.id());
            return new PointSheet(
                    point.id(),
                    point.name(),
                    point.township(),
                    units.nameOf(point.township()),
                    point.address(),
                    PriceRoles.reportsFor(official, point),
                    mean == null ? null : mean.rounded(decimals + 2),
                    figures.observations().stream()
                            .filter(one -> one.point() == point.id())
                            .map(one -> ObservationView.of(
                                    one,
                                    decimals,
                                    EntryRule.acts(official, point, figures.scheme(), one, figures.locked(), today)))
                            .toList(),
                    recent(figures, point),
                    EntryRule.acts(official, point, figures.scheme(), figures.day(), figures.locked(), today));
        }

        private static List<DayMean> recent(DayFigures figures, Point point) {
            Map<LocalDate, List<BigDecimal>> days = figures.earlier().stream()
                    .filter(sample -> sample.point() == point.id())
                    .collect(Collectors.groupingBy(
                            Sample::day, TreeMap::new, Collectors.mapping(Sample::price, Collectors.toList())));
            return days.entrySet().stream()
                    .map(day ->
                            new DayMean(day.getKey(), Mean.of(day.getValue()).rounded(figures.decimals() + 2)))
                    .toList()
                    .reversed();
        }
    }

    record DayMean(LocalDate day, BigDecimal mean) {}
}
