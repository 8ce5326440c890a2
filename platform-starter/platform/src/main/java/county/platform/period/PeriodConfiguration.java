package county.platform.period;

import county.platform.access.Routes;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.reach.ScopedClient;
import county.platform.time.BusinessTime;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The periods of every service that has a database. */
@AutoConfiguration(
        afterName = {
            "county.platform.reach.ReachConfiguration",
            "county.platform.audit.AuditConfiguration",
            "county.platform.idempotency.IdempotencyConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean({Routes.class, ScopedClient.class})
class PeriodConfiguration {

    @Bean
    Periods periods(ScopedClient database, BusinessTime time) {
        return new Periods(database, time);
    }

    @Bean
    Closings periodClosings(DatabaseClient database) {
        return new Closings(database);
    }

    @Bean
    Closing periodClosing(Periods periods, Closings closings, AuditTrail audit, BusinessTime time) {
        return new Closing(periods, closings, audit, time);
    }

    @Bean
    PeriodController periodController(Periods periods, Closing closing, IdempotencyKeys keys) {
        return new PeriodController(periods, closing, keys);
    }
}
