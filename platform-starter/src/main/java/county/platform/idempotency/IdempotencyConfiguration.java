package county.platform.idempotency;

import county.platform.access.Routes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys for every service that has a database. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Routes.class)
@EnableScheduling
class IdempotencyConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(DatabaseClient database, JsonMapper json) {
        return new IdempotencyKeys(database, json);
    }

    @Bean
    ExpiredKeys expiredKeys(DatabaseClient database) {
        return new ExpiredKeys(database);
    }
}
