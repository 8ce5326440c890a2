package county.platform.importing;

import java.util.Map;

/** What a statement that takes may name of the file. */
record TakingNames(TakenFile file) {

    BoundSql bound(String sql) {
        BoundSql bound = BoundSql.of(sql);
        Map<String, Object> values = Map.of("unit", file.unit(), "by", file.appliedBy(), "at", file.at());
        for (var value : values.entrySet()) {
            if (sql.matches("(?s).*:" + value.getKey() + "\\b.*")) {
                bound = bound.with(value.getKey(), value.getValue());
            }
        }
        return bound;
    }
}
