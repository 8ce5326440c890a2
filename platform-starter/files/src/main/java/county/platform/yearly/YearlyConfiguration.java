package county.platform.yearly;

import county.platform.access.Routes;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.reach.EveryRow;
import county.platform.schema.Schema;
import county.platform.time.BusinessTime;
import county.platform.upload.Uploads;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Yearly tables for every service that declares one. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "county.platform.upload.UploadConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean({Routes.class, YearTable.class})
class YearlyConfiguration {

    @Bean
    Editions yearEditions(DatabaseClient database, Environment environment) {
        Schema.demand(environment, "yearly");
        return new Editions(database);
    }

    @Bean
    EditionRows editionRows(DatabaseClient database, EveryRow everyRow, JsonMapper json) {
        return new EditionRows(database, everyRow, json);
    }

    @Bean
    Years years(Editions editions, EditionRows rows) {
        return new Years(editions, rows);
    }

    @Bean
    Opening opening(Editions editions, EditionRows rows, AuditTrail audit, BusinessTime time, JsonMapper json) {
        return new Opening(editions, rows, audit, time, json);
    }

    @Bean
    EditionDesk editionDesk(
            Editions editions,
            EditionRows rows,
            Opening opening,
            Uploads uploads,
            IdempotencyKeys keys,
            JsonMapper json) {
        return new EditionDesk(editions, rows, opening, uploads, keys, json);
    }
}
