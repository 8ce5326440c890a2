package county.platform.audit;

import county.platform.access.Routes;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail of every service that has a database. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Routes.class)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(DatabaseClient database, Clock clock, JsonMapper json) {
        return new AuditTrail(database, clock, json);
    }

    @Bean
    AuditController auditController(DatabaseClient database) {
        return new AuditController(database);
    }
}
