package county.platform.audit;

import county.platform.access.Routes;
import county.platform.reach.EveryRow;
import county.platform.unit.UnitDirectory;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
    TrailBook trailBook(ObjectProvider<TrailWords> words) {
        return new TrailBook(words.stream().toList());
    }

    /** @param strict set by tests: what has no words fails there, and stands as it is where the service runs */
    @Bean
    AuditTrail auditTrail(
            DatabaseClient database,
            Clock clock,
            JsonMapper json,
            UnitDirectory units,
            TrailBook book,
            @Value("${county.trail-words-required:false}") boolean strict) {
        return new AuditTrail(database, clock, json, units, book, strict);
    }

    @Bean
    HistoryController historyController(
            DatabaseClient database, EveryRow everyRow, TrailBook book, ObjectProvider<Sight> sights) {
        return new HistoryController(
                new Histories(database, everyRow, book, sights.stream().toList()));
    }

    @Bean
    AuditController auditController(DatabaseClient database, TrailBook book) {
        return new AuditController(database, book);
    }
}
