package county.platform.step;

import county.platform.access.Routes;
import county.platform.audit.TrailBook;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The history of what moves by steps, for every service that has a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "county.platform.audit.AuditConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Routes.class)
class StepConfiguration {

    @Bean
    StepHistory stepHistory(DatabaseClient database, TrailBook book) {
        return new StepHistory(database, book);
    }
}
