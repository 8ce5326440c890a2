package county.platform.duty;

import county.platform.access.Routes;
import county.platform.access.Vocabulary;
import county.platform.audit.AuditTrail;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The table of duties of every service that has a database. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Routes.class)
class DutyConfiguration {

    /** @param kept after how long a change that another instance made is seen */
    @Bean
    UnitDuties unitDuties(
            DatabaseClient database, BusinessTime time, @Value("${county.duties-kept:5s}") Duration kept) {
        return new UnitDuties(database, time, kept);
    }

    @Bean
    @ConditionalOnMissingBean
    Vocabulary vocabulary() {
        return Vocabulary.of();
    }

    @Bean
    Assigning assigning(UnitDuties duties, Vocabulary vocabulary, UnitDirectory units, AuditTrail audit) {
        return new Assigning(duties, vocabulary, units, audit);
    }

    @Bean
    UnitDutyController unitDutyController(
            UnitDuties duties, Assigning assigning, Vocabulary vocabulary, UnitDirectory units, BusinessTime time) {
        return new UnitDutyController(duties, assigning, vocabulary, units, time);
    }

    @Bean
    MeController meController() {
        return new MeController();
    }
}
