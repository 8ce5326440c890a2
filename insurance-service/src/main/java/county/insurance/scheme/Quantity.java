package county.insurance.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * How much of something: an area in mu has up to two decimals, animals are counted, so that 12.5 mu are a quantity and 12.5
 * heads are none.
 *
 * @param unit as the scheme names it
 */
public record Quantity(BigDecimal amount, String unit) {

    private static final Set<String> COUNTED = Set.of("头", "只", "羽", "株");
    private static final int DIGITS = 40;

    public Quantity {
        fault(amount, unit).ifPresent(reason -> {
            throw new IllegalArgumentException(amount + " " + unit + ": " + reason);
        });
    }

    /** Whether things of this unit are counted and not measured. */
    public static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }

    /** Why so much of this unit is no quantity, in words; nothing when it is one. */
    public static Optional<String> fault(BigDecimal amount, String unit) {
        int decimals = amount.precision() > DIGITS
                ? Integer.MAX_VALUE
                : Math.max(0, amount.stripTrailingZeros().scale());
        if (isCounted(unit)) {
            return decimals == 0 ? Optional.empty() : Optional.of(unit + "数须为整数。");
        }
        return decimals <= 2 ? Optional.empty() : Optional.of("数量最多两位小数。");
    }
}
