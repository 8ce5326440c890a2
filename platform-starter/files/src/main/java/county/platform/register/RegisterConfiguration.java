package county.platform.register;

import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.audit.AuditTrail;
import county.platform.export.ListFiles;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.reach.ScopedClient;
import county.platform.step.StepHistory;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** What registers work with, for every service that has a database. */
@AutoConfiguration(
        afterName = {
            "county.platform.reach.ReachConfiguration",
            "county.platform.step.StepConfiguration",
            "county.platform.audit.AuditConfiguration",
            "county.platform.idempotency.IdempotencyConfiguration",
            "county.platform.time.TimeConfiguration",
            "county.platform.export.ListFileConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean({ScopedClient.class, Module.class})
class RegisterConfiguration {

    @Bean
    RegisterKit registerKit(
            ScopedClient scoped,
            DatabaseClient database,
            IdempotencyKeys keys,
            AuditTrail audit,
            StepHistory changes,
            UnitDirectory units,
            Module module,
            BusinessTime time,
            ListFiles files) {
        return new RegisterKit(scoped, database, keys, audit, changes, units, module, time, files);
    }

    @Bean
    RouteGroup routesOfRegisters(ObjectProvider<Register<?, ?, ?, ?, ?>> all, Module module) {
        return all.stream()
                .map(register -> register.feature().routes(module.roles()))
                .reduce(RouteGroup.of(), RouteGroup::and);
    }
}
