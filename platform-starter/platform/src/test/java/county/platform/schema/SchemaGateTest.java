package county.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A service starts on the schema that its own scripts make, and on no other. */
class SchemaGateTest {

    private static final TestDatabase DATABASE = TestDatabase.running();
    private static final Path PLATFORM = Path.of("src/main/resources/db/platform");

    @TempDir
    private Path own;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void scripts() throws IOException {
        Files.writeString(own.resolve("V1__thing.sql"), "create table thing (id text);");
    }

    @Test
    void passesAtOnceWhereTheSchemaIsItsOwn() throws Exception {
        migrate("gate_own");

        gate("gate_own", Duration.ofMinutes(10), () -> {}).pass();

        assertThat(pauses).isEmpty();
        assertThat(DATABASE.refuses("gate_own", "delete from gate_own.flyway_schema_history"))
                .isTrue();
    }

    @Test
    void waitsForTheStepAndGoesOn() throws Exception {
        DATABASE.provision("gate_empty");

        gate("gate_empty", Duration.ofMinutes(10), () -> {
                    if (pauses.size() == 3) {
                        migrate("gate_empty");
                    }
                })
                .pass();

        assertThat(pauses).hasSize(3);
    }

    @Test
    void waitsOnASchemaFromBeforeAScript() throws Exception {
        migrate("gate_old");
        Files.writeString(own.resolve("V2__more.sql"), "create table more (id text);");

        gate("gate_old", Duration.ofMinutes(10), () -> migrate("gate_old")).pass();

        assertThat(pauses).hasSize(1);
    }

    @Test
    void waitsOnASchemaWhoseHistoryItMayNotReadYet(@TempDir Path early) throws Exception {
        Files.copy(PLATFORM.resolve("V0_1__platform.sql"), early.resolve("V0_1__platform.sql"));
        DATABASE.provision("gate_shut");
        schema("gate_shut", early).migrate("gate_shut_owner", TestDatabase.PASSWORD);

        gate("gate_shut", Duration.ofMinutes(10), () -> migrate("gate_shut")).pass();

        assertThat(pauses).hasSize(1);
    }

    @Test
    void saysWhichStepIsMissingWhenItsPatienceEnds() {
        DATABASE.provision("gate_never");

        assertThatThrownBy(() ->
                        gate("gate_never", Duration.ofSeconds(2), () -> {}).pass())
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageContaining("gate_never 的数据库结构仍未升级")
                .hasMessageContaining("V0.1")
                .hasMessageContaining("请先运行升级步骤（--migrate）");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void refusesASchemaThatANewerProgramHasMade() throws Exception {
        Files.writeString(own.resolve("V9__later.sql"), "create table later (id text);");
        migrate("gate_newer");
        Files.delete(own.resolve("V9__later.sql"));

        assertThatThrownBy(() ->
                        gate("gate_newer", Duration.ofMinutes(10), () -> {}).pass())
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageContaining("V9")
                .hasMessageContaining("请换用与数据库结构相符的程序版本");
        assertThat(pauses).isEmpty();
    }

    @Test
    void refusesASchemaWhoseScriptHadAnotherContent() throws Exception {
        migrate("gate_other");
        Files.writeString(own.resolve("V1__thing.sql"), "create table thing (id text, name text);");

        assertThatThrownBy(() ->
                        gate("gate_other", Duration.ofMinutes(10), () -> {}).pass())
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageContaining("V1");
    }

    @Test
    void theStepMigratesAndTheServicePasses() {
        MockEnvironment service = environment("gate_step");

        assertThat(MigrationStep.migrate(withOwner(environment("gate_step")))).isZero();

        ServiceProcess.pass(service, pauses::add);
        assertThat(pauses).isEmpty();
        assertThat(DATABASE.text("select count(*) > 0 from gate_step.unit")).isEqualTo("t");
    }

    @Test
    void theStepEndsWithAnErrorWithoutTheOwner() {
        assertThat(MigrationStep.migrate(environment("gate_nobody"))).isEqualTo(2);
    }

    @Test
    void theStepEndsWithAnErrorWhereAScriptFailsAndTakesItBack() {
        MockEnvironment broken = withOwner(environment("gate_broken"));
        broken.setProperty("county.database.tables", "broken");

        assertThat(MigrationStep.migrate(broken)).isEqualTo(1);
        assertThat(DATABASE.text("select to_regclass('gate_broken.begun') is null"))
                .isEqualTo("t");
    }

    private static MockEnvironment environment(String schema) {
        DATABASE.provision(schema);
        return new MockEnvironment()
                .withProperty("county.module", schema)
                .withProperty("county.database.url", "jdbc:postgresql://127.0.0.1:" + DATABASE.port() + "/postgres")
                .withProperty("county.database.patience", "0s")
                .withProperty("spring.r2dbc.username", schema)
                .withProperty("spring.r2dbc.password", TestDatabase.PASSWORD);
    }

    private static MockEnvironment withOwner(MockEnvironment environment) {
        return environment
                .withProperty("COUNTY_DB_OWNER", environment.getRequiredProperty("county.module") + "_owner")
                .withProperty("COUNTY_DB_OWNER_PASSWORD", TestDatabase.PASSWORD);
    }

    private SchemaGate gate(String schema, Duration patience, Runnable meanwhile) {
        var flyway = schema(schema, PLATFORM).as(schema, TestDatabase.PASSWORD);
        return new SchemaGate(schema, () -> SchemaState.of(flyway), patience, pause -> {
            pauses.add(pause);
            meanwhile.run();
        });
    }

    private void migrate(String schema) {
        DATABASE.provision(schema);
        schema(schema, PLATFORM).migrate(schema + "_owner", TestDatabase.PASSWORD);
    }

    private Schema schema(String schema, Path platform) {
        return new Schema(
                schema,
                "jdbc:postgresql://127.0.0.1:" + DATABASE.port() + "/postgres",
                schema,
                List.of("filesystem:" + platform, "filesystem:" + own));
    }
}
