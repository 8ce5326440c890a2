package county.platform.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The scale of a chart: round figures, zero among them, at most six. */
record Axis(List<BigDecimal> ticks) {

    static Axis of(List<Series> series) {
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal least = BigDecimal.ZERO;
        for (Series one : series) {
            for (BigDecimal value :
                    one.values().stream().filter(Objects::nonNull).toList()) {
                most = most.max(value);
                least = least.min(value);
            }
        }
        if (most.compareTo(least) == 0) {
            most = BigDecimal.ONE;
        }
        BigDecimal step = step(most.subtract(least));
        var ticks = new ArrayList<BigDecimal>();
        BigDecimal tick = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        ticks.add(tick);
        while (tick.compareTo(most) < 0) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        return new Axis(ticks);
    }

    /** The smallest of 1, 2, 5, 10, 20, … that needs no more than four steps. */
    private static BigDecimal step(BigDecimal range) {
        BigDecimal least = range.divide(BigDecimal.valueOf(4), range.scale() + 4, RoundingMode.UP);
        int magnitude = least.precision() - least.scale() - 1;
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(magnitude);
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(magnitude + 1);
    }

    /** How high a value stands, in thousandths of the axis. */
    int height(BigDecimal value) {
        BigDecimal bottom = ticks.getFirst();
        return value.subtract(bottom)
                .movePointRight(3)
                .divide(ticks.getLast().subtract(bottom), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
