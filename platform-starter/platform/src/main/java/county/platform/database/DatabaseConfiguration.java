package county.platform.database;

import county.platform.unit.UnitDirectory;
import io.r2dbc.spi.ConnectionFactory;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Gives every service's schema the tables that all of them need: units and the audit trail. */
@AutoConfiguration
@ConditionalOnClass({Flyway.class, ConnectionFactory.class})
class DatabaseConfiguration {

    @Bean
    FlywayConfigurationCustomizer platformMigrations(UnitDirectory directory) {
        return flyway -> flyway.javaMigrations(UnitsMigration.all(directory));
    }

    /** Rows become records in one way for every service, which costs less than Spring's. */
    @Bean
    static BeanPostProcessor recordClient() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DatabaseClient client ? new RecordClient(client) : bean;
            }
        };
    }
}
