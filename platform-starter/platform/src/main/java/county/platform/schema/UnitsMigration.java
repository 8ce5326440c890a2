package county.platform.schema;

import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Copies the unit directory into the schema's {@code unit} table, so that SQL can join it. It runs once as a version,
 * before the service's own migrations, and again, as a repeatable migration, whenever the directory has changed.
 */
final class UnitsMigration implements JavaMigration {

    private static final String UPSERT = """
            insert into unit (code, name, kind, position) values (?, ?, ?, ?)
            on conflict (code) do update set name = excluded.name, kind = excluded.kind, position = excluded.position
            """;

    private final UnitDirectory directory;
    private final @Nullable MigrationVersion version;

    private UnitsMigration(UnitDirectory directory, @Nullable MigrationVersion version) {
        this.directory = directory;
        this.version = version;
    }

    static JavaMigration[] all(UnitDirectory directory) {
        return new JavaMigration[] {
            new UnitsMigration(directory, MigrationVersion.fromVersion("0.2")), new UnitsMigration(directory, null)
        };
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return version == null ? "unit directory" : "units";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return version == null ? directory.all().toString().hashCode() : null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement upsert = context.getConnection().prepareStatement(UPSERT)) {
            int position = 0;
            for (Unit unit : directory.all()) {
                upsert.setString(1, unit.code());
                upsert.setString(2, unit.name());
                upsert.setString(3, unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                upsert.setInt(4, ++position);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
