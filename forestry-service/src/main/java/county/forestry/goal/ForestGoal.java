package county.forestry.goal;

import county.platform.yearly.Discrepancy;
import county.platform.yearly.YearRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

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
        BigDecimal landArea,
        BigDecimal afforestation,
        BigDecimal forestArea,
        BigDecimal forestLand,
        BigDecimal stock,
        BigDecimal coverage) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ForestGoal of(YearRow row) {
        return new ForestGoal(
                row.key(),
                row.name(),
                row.amount(ForestGoals.LAND_AREA),
                row.amount(ForestGoals.AFFORESTATION),
                row.amount(ForestGoals.FOREST_AREA),
                row.amount(ForestGoals.FOREST_LAND),
                row.amount(ForestGoals.STOCK),
                row.amount(ForestGoals.COVERAGE));
    }

    /** Forest area over total land in percent, two decimals, HALF_UP: 975.12 of 5579.00 ha are 17.48%. */
    BigDecimal coverageComputed() {
        return forestArea.multiply(HUNDRED).divide(landArea, 2, RoundingMode.HALF_UP);
    }

    /** Where the printed coverage is not what the areas give. */
    List<Discrepancy> wrongCoverage() {
        BigDecimal computed = coverageComputed();
        return computed.compareTo(coverage) == 0
                ? List.of()
                : List.of(new Discrepancy(
                        "coverage",
                        unit,
                        name,
                        coverage,
                        computed,
                        "森林覆盖率：印刷数 %s%%，按面积计算为 %s%%".formatted(coverage.toPlainString(), computed.toPlainString())));
    }

    /** What this row shows to be wrong, without the rest of the table. Forest land is more than woods, so it may be larger. */
    List<Discrepancy> contradictions() {
        var found = new ArrayList<>(wrongCoverage());
        if (forestLand.compareTo(forestArea) > 0) {
            found.add(new Discrepancy(
                    "land-exceeds-forest",
                    unit,
                    name,
                    forestLand,
                    forestArea,
                    "林地保有量 %s 公顷大于森林保有量 %s 公顷".formatted(forestLand.toPlainString(), forestArea.toPlainString())));
        }
        return found;
    }
}
