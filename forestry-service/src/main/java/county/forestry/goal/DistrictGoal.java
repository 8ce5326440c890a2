package county.forestry.goal;

import java.math.BigDecimal;

/**
 * One goal of the whole district.
 *
 * @param operator how the actual value must stand to {@code value}: {@code =}, {@code <=}, {@code >=} or {@code <}
 */
public record DistrictGoal(String key, String label, String operator, BigDecimal value, String unit) {}
