package county.platform.yearly;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a yearly table, understood.
 *
 * @param row where it stands in its table
 * @param key by which it is known
 * @param name what it is called
 * @param values of the columns that say something, by their fields: numbers, words and days
 */
public record YearRow(int row, String key, String name, Map<String, Object> values) {

    public YearRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What the column says, or null when it says nothing. */
    public @Nullable Object value(YearColumn column) {
        return values.get(column.field());
    }

    /** The number in a column in which there is one in each row. */
    public BigDecimal amount(YearColumn column) {
        return (BigDecimal) Objects.requireNonNull(value(column), column.field());
    }

    /** What the column says, as it is shown. */
    @Nullable
    String text(YearColumn column) {
        Object value = value(column);
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }
}
