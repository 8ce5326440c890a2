package county.platform.idempotency;

import county.platform.access.Routes;
import county.platform.secret.BlindIndex;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys for every service that has a database. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(Routes.class)
class IdempotencyConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(
            DatabaseClient database,
            JsonMapper json,
            ObjectProvider<BlindIndex> index,
            @Value("${county.secret.index-key:}") String indexKey) {
        return new IdempotencyKeys(database, json, indexKey.isBlank() ? List::of : keyed(index.getObject()));
    }

    private static Function<byte[], List<byte[]>> keyed(BlindIndex index) {
        return digest -> index.all("idempotency", HexFormat.of().formatHex(digest));
    }

    @Bean
    ExpiredKeys expiredKeys(DatabaseClient database) {
        return new ExpiredKeys(database);
    }
}
