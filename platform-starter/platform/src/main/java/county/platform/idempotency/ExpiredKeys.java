package county.platform.idempotency;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets keys after seven days: nobody repeats a request that late. */
class ExpiredKeys {

    private static final String DELETE = "delete from idempotency_key where at < now() - interval '7 days'";

    private final DatabaseClient database;

    ExpiredKeys(DatabaseClient database) {
        this.database = database;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Shanghai")
    Mono<Void> forget() {
        return database.sql(DELETE).then();
    }
}
