package county.forestry.goal;

import java.math.BigDecimal;

/**
 * A place where the printed table contradicts itself.
 *
 * @param rule which check found it: {@code sum}, {@code coverage} or {@code land-exceeds-forest}
 */
public record Discrepancy(
        String rule, String unit, String unitName, BigDecimal printed, BigDecimal computed, String message) {

    static Discrepancy sum(ForestGoal district, Measure measure, BigDecimal printed, BigDecimal sum) {
        return new Discrepancy(
                "sum",
                district.unit(),
                district.name(),
                printed,
                sum,
                "%s：全区印刷数 %s %s，各单位合计 %s %s，相差 %s"
                        .formatted(
                                measure.label(),
                                printed.toPlainString(),
                                measure.unit(),
                                sum.toPlainString(),
                                measure.unit(),
                                sum.subtract(printed).toPlainString()));
    }

    static Discrepancy coverage(ForestGoal row) {
        return new Discrepancy(
                "coverage",
                row.unit(),
                row.name(),
                row.coverage(),
                row.coverageComputed(),
                "森林覆盖率：印刷数 %s%%，按面积计算为 %s%%"
                        .formatted(
                                row.coverage().toPlainString(),
                                row.coverageComputed().toPlainString()));
    }

    static Discrepancy moreLandThanForest(ForestGoal row) {
        return new Discrepancy(
                "land-exceeds-forest",
                row.unit(),
                row.name(),
                row.forestLand(),
                row.forestArea(),
                "林地保有量 %s 公顷大于森林保有量 %s 公顷"
                        .formatted(
                                row.forestLand().toPlainString(),
                                row.forestArea().toPlainString()));
    }
}
