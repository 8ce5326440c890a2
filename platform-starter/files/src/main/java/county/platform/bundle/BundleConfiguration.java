package county.platform.bundle;

import county.platform.audit.AuditTrail;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Bundles, where there is a trail to record who took one. */
@AutoConfiguration(afterName = "county.platform.audit.AuditConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(AuditTrail.class)
class BundleConfiguration {

    @Bean
    Bundling bundling(DatabaseClient database, AuditTrail audit) {
        return new Bundling(database, audit);
    }
}
