package county.platform.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * What a schema is, beside a program's own scripts.
 *
 * @param missing what has not been run in it yet
 * @param unknown what was run in it that the program does not have, or has with another content
 */
record SchemaState(List<String> missing, List<String> unknown) {

    private static final String NOT_ALLOWED = "42501";

    SchemaState {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    /** Looks with whatever role Flyway connects as; it needs to read the history and nothing else. */
    static SchemaState of(Flyway flyway) {
        try {
            var missing = new ArrayList<String>();
            var unknown = new ArrayList<String>();
            for (MigrationInfo script : flyway.info().all()) {
                MigrationState state = script.getState();
                if (!state.isResolved()) {
                    unknown.add(name(script));
                } else if (!state.isApplied() || state.isFailed() || state == MigrationState.OUTDATED) {
                    missing.add(name(script));
                } else if (script.isVersioned() && !script.isChecksumMatching()) {
                    unknown.add(name(script));
                }
            }
            return new SchemaState(missing, unknown);
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException refused && NOT_ALLOWED.equals(refused.getSQLState())) {
                // The script that lets the service look is itself one of those that have not been run.
                return new SchemaState(List.of("schema history"), List.of());
            }
            throw e;
        }
    }

    private static String name(MigrationInfo script) {
        return script.getVersion() == null ? script.getDescription() : "V" + script.getVersion();
    }
}
