package county.platform.importing;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Statements of modules on their way to the database. */
final class Bound {

    private Bound() {}

    static GenericExecuteSpec on(DatabaseClient database, String sql, Map<String, Object> values) {
        GenericExecuteSpec spec = database.sql(sql);
        for (var value : values.entrySet()) {
            spec = spec.bind(value.getKey(), value.getValue());
        }
        return spec;
    }
}
