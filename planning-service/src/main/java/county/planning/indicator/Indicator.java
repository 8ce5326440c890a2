package county.planning.indicator;

import county.planning.evaluation.Goal;
import county.planning.evaluation.Relation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a plan as the document prints it, and who answers for it.
 *
 * @param no its number in the plan's table, or null for a goal of the text
 * @param nature {@code binding} (约束性) or {@code expected} (预期性)
 * @param natureNote why we take that nature where the document names none, otherwise null
 * @param base the printed value of the base year, or null where none is printed
 * @param comparator how the target is worded, a {@link Relation}'s symbol
 * @param origin {@code table} or {@code text}
 * @param location where in the document it stands
 * @param remark what a reader should know about how we read the document, or null
 * @param responsibleNote why this unit answers for it where the document names none, otherwise null
 * @param least the smallest value that can be true
 * @param most the greatest value that can be true, or null where there is none
 * @param decimals how many decimals a reported value may have
 * @param headline whether it is the plan's figure for the cockpit
 */
public record Indicator(
        String id,
        String plan,
        int baseYear,
        @Nullable Integer no,
        String groupKey,
        String groupLabel,
        String name,
        String unit,
        String nature,
        @Nullable String natureNote,
        boolean lowerIsBetter,
        @Nullable BigDecimal base,
        int targetYear,
        String comparator,
        BigDecimal target,
        String origin,
        String location,
        @Nullable String remark,
        String responsible,
        String responsibleName,
        @Nullable String responsibleNote,
        BigDecimal least,
        @Nullable BigDecimal most,
        int decimals,
        boolean headline) {

    public boolean binding() {
        return nature.equals("binding");
    }

    /** What is to be reached, for evaluation. */
    public Goal goal() {
        return new Goal(baseYear, base, targetYear, Relation.of(comparator), target, lowerIsBetter, binding());
    }

    /** A value with its unit, such as {@code 62.6%} or {@code 1559 个}. */
    public String quantity(BigDecimal value) {
        String digits = value.toPlainString();
        return unit.isEmpty() || unit.equals("%") ? digits + unit : digits + " " + unit;
    }
}
