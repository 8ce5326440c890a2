package county.platform.importing;

import county.platform.access.Routes;
import county.platform.audit.AuditTrail;
import county.platform.file.WorkFiles;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.reach.EveryRow;
import county.platform.reach.ScopedClient;
import county.platform.schema.Schema;
import county.platform.sealing.Resealing;
import county.platform.sealing.SealedTable;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import county.platform.upload.Uploads;
import county.platform.worker.Worker;
import county.platform.worker.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Imports for every service that declares a kind of them. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean({Routes.class, ImportKind.class})
@EnableConfigurationProperties(CheckingLimits.class)
class ImportingConfiguration {

    @Bean
    Kinds importKinds(List<ImportKind<?>> kinds, Environment environment) {
        Schema.demand(environment, "importing");
        return new Kinds(kinds);
    }

    @Bean
    StagedRows stagedRows(DatabaseClient database, Kinds kinds) {
        return new StagedRows(database, kinds);
    }

    @Bean
    SealedFiles sealedImportFiles(DatabaseClient database, Vault vault, WorkFiles work) {
        return new SealedFiles(database, vault, work);
    }

    @Bean
    Imports imports(ScopedClient scoped, DatabaseClient database, JsonMapper json) {
        return new Imports(scoped, database, json);
    }

    @Bean
    FoundFaults foundFaults(DatabaseClient database) {
        return new FoundFaults(database);
    }

    @Bean
    HeldRows heldImportRows(DatabaseClient database, StagedRows staged) {
        return new HeldRows(database, staged);
    }

    @Bean
    ImportQueue importQueue(DatabaseClient database, StagedRows staged) {
        return new ImportQueue(database, staged);
    }

    @Bean
    Checking importChecking(Kinds kinds, SealedFiles files, HeldRows rows, DatabaseClient database, JsonMapper json) {
        return new Checking(kinds, files, rows, new SetChecks(database), json);
    }

    @Bean
    Holding importHolding(ImportQueue queue, HeldRows rows, Checking checking, CheckingLimits limits) {
        return new Holding(queue, rows, checking, limits);
    }

    @Bean
    Taking importTaking(
            DatabaseClient database,
            Kinds kinds,
            SealedFiles files,
            StagedRows staged,
            AuditTrail audit,
            BusinessTime time) {
        return new Taking(database, kinds, files, staged, audit, time);
    }

    @Bean
    SealedTable importedFiles() {
        return SealedFiles.TABLE;
    }

    @Bean
    ImportWorkers importWorkers(Holding checking, Taking taking, EveryRow everyRow, ObjectProvider<Resealing> keys) {
        return new ImportWorkers(
                checking, new Applying(taking), everyRow, () -> keys.stream().allMatch(Resealing::isIndexed));
    }

    @Bean
    Worker importChecker(ImportWorkers workers) {
        return workers.checker;
    }

    @Bean
    Worker quickImportChecker(ImportWorkers workers) {
        return workers.quickChecker;
    }

    @Bean
    Worker importEnterer(ImportWorkers workers) {
        return workers.enterer;
    }

    @Bean
    Worker quickImportEnterer(ImportWorkers workers) {
        return workers.quickEnterer;
    }

    @Bean
    WaitingFiles waitingImports(DatabaseClient database, EveryRow everyRow, BusinessTime time, MeterRegistry meters) {
        return new WaitingFiles(database, everyRow, time, meters);
    }

    @Bean
    ImportDesk importDesk(
            Imports imports,
            SealedFiles files,
            StagedRows staged,
            UnitDirectory units,
            AuditTrail audit,
            BusinessTime time) {
        return new ImportDesk(imports, files, staged, units, audit, time);
    }

    @Bean
    Importing importing(
            ImportDesk desk,
            Imports imports,
            ImportWorkers work,
            Workers workers,
            Uploads uploads,
            IdempotencyKeys keys) {
        return new Importing(desk, imports, work, workers, uploads, keys);
    }
}
