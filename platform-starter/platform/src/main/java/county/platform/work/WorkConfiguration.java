package county.platform.work;

import county.platform.reach.ScopedClient;
import county.platform.time.BusinessTime;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The reader of units' work, for every service that has a database. */
@AutoConfiguration(afterName = {"county.platform.reach.ReachConfiguration", "county.platform.time.TimeConfiguration"})
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(ScopedClient.class)
class WorkConfiguration {

    @Bean
    WorkReader workReader(ScopedClient database, BusinessTime time) {
        return new WorkReader(database, time);
    }
}
