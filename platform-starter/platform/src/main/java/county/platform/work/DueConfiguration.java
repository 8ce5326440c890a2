package county.platform.work;

import county.platform.access.Routes;
import county.platform.reach.ScopedClient;
import county.platform.time.BusinessTime;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The deadlines of every service that has units' work. */
@AutoConfiguration(afterName = {"county.platform.reach.ReachConfiguration", "county.platform.time.TimeConfiguration"})
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean({ScopedClient.class, Routes.class})
class DueConfiguration {

    @Bean
    DueReader dueReader(ScopedClient database, BusinessTime time) {
        return new DueReader(database, time);
    }

    @Bean
    DueController dueController(DueReader due) {
        return new DueController(due);
    }
}
