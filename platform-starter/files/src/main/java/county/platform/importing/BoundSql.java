package county.platform.importing;

import java.util.HashMap;
import java.util.Map;

/**
 * A statement with what is bound to its names. {@code :job} is bound by whoever runs it.
 *
 * @param values none of them null
 */
public record BoundSql(String sql, Map<String, Object> values) {

    public BoundSql {
        values = Map.copyOf(values);
    }

    public static BoundSql of(String sql) {
        return new BoundSql(sql, Map.of());
    }

    /** The same, with one more value. */
    public BoundSql with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new BoundSql(sql, more);
    }
}
