package county.insurance.observation;

import county.insurance.scheme.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what deserves a second look in the figures of one day.
 *
 * @param today the day's figures that count, of all points
 * @param earlier figures of the days before that count, of all points
 * @param anchors what the figures are held against
 */
public record Flagging(LocalDate day, List<Sample> today, List<Sample> earlier, Anchors anchors, Decisions decisions) {

    private static final int ENOUGH_FOR_A_MEDIAN = 3;

    public Flagging {
        today = List.copyOf(today);
        earlier = List.copyOf(earlier);
    }

    public Set<Flag> of(Sample sample) {
        var flags = EnumSet.noneOf(Flag.class);
        if (isOutlier(sample)) {
            flags.add(Flag.OUTLIER);
        }
        if (changesTooMuch(sample)) {
            flags.add(Flag.DAY_CHANGE);
        }
        if (anchors.isFarFromTarget(sample.price(), decisions)) {
            flags.add(Flag.TARGET);
        }
        if (anchors.isFarFromLastYear(sample.price(), decisions)) {
            flags.add(Flag.LAST_YEAR);
        }
        if (differsByFactor(sample)) {
            flags.add(Flag.POINT_FACTOR);
        }
        if (daysRunning(sample) >= decisions.repeatedDays()) {
            flags.add(Flag.REPEATED);
        }
        return flags;
    }

    /**
     * Further than so many MADs from the median of the day. When more than half of the figures agree, the MAD is 0 and
     * every other figure would be infinitely far away: then one step of the published price takes its place.
     */
    private boolean isOutlier(Sample sample) {
        BigDecimal mads = decisions.outlierMads();
        if (mads == null || today.size() < ENOUGH_FOR_A_MEDIAN) {
            return false;
        }
        List<BigDecimal> prices = today.stream().map(Sample::price).toList();
        BigDecimal median = Median.of(prices);
        BigDecimal mad = Median.of(
                prices.stream().map(price -> price.subtract(median).abs()).toList());
        BigDecimal scale = mad.signum() == 0 ? step() : mad;
        return sample.price().subtract(median).abs().compareTo(mads.multiply(scale)) > 0;
    }

    /**
     * Held against more than half of the others: of eight figures the one per kilogram is found, and where two of four are,
     * all four are looked at, while the deviations from their median show nothing.
     */
    private boolean differsByFactor(Sample sample) {
        BigDecimal factor = decisions.outlierPointFactor();
        long others = today.size() - 1L;
        long differing = today.stream()
                .filter(other -> other.id() != sample.id())
                .filter(other -> isFactor(sample.price(), other.price(), factor)
                        || isFactor(other.price(), sample.price(), factor))
                .count();
        return differing * 2 > others;
    }

    private static boolean isFactor(BigDecimal high, BigDecimal low, BigDecimal factor) {
        return high.compareTo(low.multiply(factor)) >= 0;
    }

    private BigDecimal step() {
        Integer decimals = decisions.publishedPriceDecimals();
        return BigDecimal.ONE.movePointLeft(decimals == null ? 2 : decimals);
    }

    private boolean changesTooMuch(Sample sample) {
        BigDecimal percent = decisions.outlierDayChangePercent();
        Mean before = before(sample);
        if (percent == null || before == null) {
            return false;
        }
        // |price − sum/count| × 100 > percent × sum/count, without dividing
        BigDecimal count = new BigDecimal(before.count());
        BigDecimal distance =
                sample.price().multiply(count).subtract(before.sum()).abs();
        return distance.movePointRight(2).compareTo(percent.multiply(before.sum())) > 0;
    }

    /** What the district published last, else the point's own mean of that day. */
    private @Nullable Mean before(Sample sample) {
        if (anchors.publishedBefore() != null) {
            return Mean.of(List.of(anchors.publishedBefore()));
        }
        List<BigDecimal> own = earlier.stream()
                .filter(other -> other.point() == sample.point() && other.day().equals(day.minusDays(1)))
                .map(Sample::price)
                .toList();
        return own.isEmpty() ? null : Mean.of(own);
    }

    /** On how many days running, this one included, the point reported this figure. */
    int daysRunning(Sample sample) {
        Set<LocalDate> days = earlier.stream()
                .filter(other ->
                        other.point() == sample.point() && other.price().compareTo(sample.price()) == 0)
                .map(Sample::day)
                .collect(Collectors.toSet());
        int running = 1;
        while (days.contains(day.minusDays(running))) {
            running++;
        }
        return running;
    }
}
