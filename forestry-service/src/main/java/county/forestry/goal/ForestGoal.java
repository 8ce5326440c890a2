package county.forestry.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One unit's goals for a year, as printed.
 *
 * @param landArea total land, hectares
 * @param afforestation area to afforest this year, hectares
 * @param forestArea forest to keep, hectares
 * @param forestLand forest land to keep, hectares
 * @param stock standing timber to keep, 10,000 cubic metres
 * @param coverage forest coverage, percent, as the table prints it
 */
record ForestGoal(
        String unit,
        String name,
        String kind,
        BigDecimal landArea,
        BigDecimal afforestation,
        BigDecimal forestArea,
        BigDecimal forestLand,
        BigDecimal stock,
        BigDecimal coverage) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether it is the table's own total row. */
    boolean isOfTheDistrict() {
        return kind.equals("district");
    }

    /** Forest area over total land in percent, two decimals, HALF_UP: 975.12 of 5579.00 ha are 17.48%. */
    BigDecimal coverageComputed() {
        return forestArea.multiply(HUNDRED).divide(landArea, 2, RoundingMode.HALF_UP);
    }
}
