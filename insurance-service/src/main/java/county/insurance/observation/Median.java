package county.insurance.observation;

import java.math.BigDecimal;
import java.util.List;

/** The middle figure; of an even number of figures the exact mean of the two in the middle. */
final class Median {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Median() {}

    static BigDecimal of(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }
}
