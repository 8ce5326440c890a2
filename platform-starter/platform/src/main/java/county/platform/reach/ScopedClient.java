package county.platform.reach;

import county.platform.access.Official;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Statements over units' rows, each with its scope in it: {@code where {reach township: p.township | insurer: l.insurer}}.
 * A capacity is one of {@link Capacity}; one that the caller does not have adds nothing, so that who is clerk and insurer
 * sees what both see and nothing of one by way of the other. {@code {own …}} asks for the caller's own rows even where
 * they see everything.
 */
public class ScopedClient {

    private final DatabaseClient database;
    private final Map<String, ScopedStatement> statements = new ConcurrentHashMap<>();

    ScopedClient(DatabaseClient database) {
        this.database = database;
    }

    /** The statement as far as this caller reaches; refuses one that names no scope. */
    public GenericExecuteSpec sql(Official caller, String statement) {
        return sql(Reach.of(caller), statement);
    }

    /** The statement for this reach. */
    GenericExecuteSpec sql(Reach reach, String statement) {
        var rendered =
                statements.computeIfAbsent(statement, ScopedStatement::of).render(reach);
        GenericExecuteSpec sql = database.sql(rendered.text());
        for (Capacity capacity : rendered.bound()) {
            sql = sql.bind(capacity.parameter(), reach.units(capacity).toArray(String[]::new));
        }
        return sql;
    }
}
