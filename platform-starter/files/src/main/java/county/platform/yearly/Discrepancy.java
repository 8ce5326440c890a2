package county.platform.yearly;

import java.math.BigDecimal;

/**
 * A place where a printed table contradicts itself. The printed figure stands; whoever approves the table sees both.
 *
 * @param rule which check found it: {@code sum}, or a word of the table's own
 * @param key of the row
 * @param name of the row
 */
public record Discrepancy(
        String rule, String key, String name, BigDecimal printed, BigDecimal computed, String message) {

    static Discrepancy sum(YearRow total, YearColumn column, BigDecimal printed, BigDecimal sum) {
        String unit = column.unit() == null ? "" : " " + column.unit();
        return new Discrepancy(
                "sum",
                total.key(),
                total.name(),
                printed,
                sum,
                "%s：合计行印刷数 %s%s，各行相加 %s%s，相差 %s"
                        .formatted(
                                column.label(),
                                printed.toPlainString(),
                                unit,
                                sum.toPlainString(),
                                unit,
                                sum.subtract(printed).toPlainString()));
    }
}
