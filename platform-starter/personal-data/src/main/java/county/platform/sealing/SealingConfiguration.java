package county.platform.sealing;

import county.platform.reach.EveryRow;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Leaves former keys behind in every service that declares tables with personal data. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "county.platform.reach.ReachConfiguration",
            "county.platform.importing.ImportingConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(SealedTable.class)
class SealingConfiguration {

    @Bean
    Resealing resealing(
            DatabaseClient database,
            TransactionalOperator transaction,
            EveryRow everyRow,
            Vault vault,
            BlindIndex index,
            ObjectProvider<SealedTable> tables,
            MeterRegistry meters) {
        return new Resealing(
                database, transaction, everyRow, vault, index, tables.stream().toList(), meters);
    }

    @Bean
    WritesWait writesWait(Resealing resealing, ObjectProvider<LookUps> lookUps) {
        return new WritesWait(resealing, lookUps.stream().toList());
    }
}
