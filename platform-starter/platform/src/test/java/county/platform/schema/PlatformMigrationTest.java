package county.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform adds reaches databases in which a service's own migrations have run, and new ones. */
class PlatformMigrationTest {

    private static final Path PLATFORM = Path.of("src/main/resources/db/platform");

    @TempDir
    private Path old;

    @TempDir
    private Path own;

    @Test
    void bringsAnOldDatabaseToWhereANewOneIs() throws IOException {
        Files.copy(PLATFORM.resolve("V0_1__platform.sql"), old.resolve("V0_1__platform.sql"));
        Files.writeString(own.resolve("V1__thing.sql"), "create table thing (id text);");
        TestDatabase.running().provision("aged");
        TestDatabase.running().provision("fresh");

        migrate("aged", old);
        Files.writeString(
                own.resolve("V2__thing_key.sql"),
                "alter table thing add key text, add actor text,"
                        + " add foreign key (actor, key) references idempotency_key (actor, key);");
        Flyway aged = migrate("aged", PLATFORM);
        Flyway fresh = migrate("fresh", PLATFORM);

        assertThat(versions(aged))
                .contains("0.1", "0.2", "0.3", "0.4", "0.5", "0.18", "0.19", "1", "2")
                .isEqualTo(versions(fresh));
        assertThat(aged.info().pending()).isEmpty();
        assertThat(migrate("aged", PLATFORM).info().pending()).isEmpty();
    }

    private Flyway migrate(String schema, Path platform) {
        String address = "jdbc:postgresql://127.0.0.1:" + TestDatabase.running().port() + "/postgres";
        Flyway flyway = new Schema(schema, address, schema, List.of("filesystem:" + platform, "filesystem:" + own))
                .as(schema + "_owner", TestDatabase.PASSWORD);
        flyway.migrate();
        return flyway;
    }

    private static List<String> versions(Flyway flyway) {
        return java.util.Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getVersion)
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
