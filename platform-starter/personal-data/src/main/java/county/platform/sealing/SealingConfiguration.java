package county.platform.sealing;

import county.platform.reach.EveryRow;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Leaves former keys behind in every service that declares tables with personal data. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "county.platform.reach.ReachConfiguration",
            "county.platform.importing.ImportingConfiguration",
            "county.platform.attachment.AttachmentConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@Conditional(SealingConfiguration.Anywhere.class)
class SealingConfiguration {

    @Bean
    Resealing resealing(
            DatabaseClient database,
            TransactionalOperator transaction,
            EveryRow everyRow,
            Vault vault,
            BlindIndex index,
            ObjectProvider<SealedTable> tables,
            ObjectProvider<SealedTables> more,
            MeterRegistry meters) {
        List<SealedTable> all = Stream.concat(tables.stream(), more.stream().flatMap(some -> some.all().stream()))
                .toList();
        return new Resealing(database, transaction, everyRow, vault, index, all, meters);
    }

    @Bean
    WritesWait writesWait(Resealing resealing, ObjectProvider<LookUps> lookUps) {
        return new WritesWait(resealing, lookUps.stream().toList());
    }

    /** Whether the service declares any table with personal data. */
    static final class Anywhere extends AnyNestedCondition {

        Anywhere() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(SealedTable.class)
        static class One {}

        @ConditionalOnBean(SealedTables.class)
        static class Several {}
    }
}
