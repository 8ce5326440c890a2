package county.forestry.afforestation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What counts as afforested (森林法实施条例 第二十五条): with 85 and 41, 84.99% of living trees are replanted, 40.99% done
 * again.
 *
 * @param passFrom survival in percent from which a plot passes
 * @param replantFrom survival from which it is replanted; below that it is done again
 * @param leastRows rows along a road that count as area
 * @param leastRowArea hectares from which they do
 */
record AcceptanceRule(BigDecimal passFrom, BigDecimal replantFrom, int leastRows, BigDecimal leastRowArea) {

    /** How much of the plot counts as area: replanting, renewal after felling and scattered trees never do. */
    BigDecimal counted(PlotEntry plot) {
        Integer rows = plot.treeRows();
        boolean counts = switch (plot.kind()) {
            case PLANTED -> true;
            case ROADSIDE -> rows != null && rows >= leastRows && plot.area().compareTo(leastRowArea) >= 0;
            case REPLANTED, RENEWED, SCATTERED -> false;
        };
        return counts ? plot.area() : BigDecimal.ZERO;
    }

    /** Living stems over the largest of planted, designed and least proper ones: 1,400 of 1,650 are 84.84%. */
    Survival survival(PlotEntry plot, int living) {
        int base = Stream.of(plot.density(), plot.designedDensity(), plot.minimumDensity())
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElseThrow();
        BigDecimal rate = BigDecimal.valueOf(living * 100L).divide(BigDecimal.valueOf(base), 2, RoundingMode.DOWN);
        String below = rate.compareTo(replantFrom) >= 0 ? "replant" : "redo";
        return new Survival(base, rate, rate.compareTo(passFrom) >= 0 ? "pass" : below);
    }

    /** @param rate in percent, cut off and not rounded up: 84.999% is not 85% */
    record Survival(
            int base,
            BigDecimal rate,

            @Schema(allowableValues = {"pass", "replant", "redo"})
            String outcome) {}
}
