package county.platform.yearly;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell said and what it says now.
 *
 * @param difference of two numbers, what is now less what was
 */
public record CellChange(
        String field,
        String label,
        @Nullable String unit,
        @Nullable String was,
        @Nullable String is,
        @Nullable BigDecimal difference) {}
