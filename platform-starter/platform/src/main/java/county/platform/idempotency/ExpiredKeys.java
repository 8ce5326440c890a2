package county.platform.idempotency;

import county.platform.worker.Pace;
import county.platform.worker.Worker;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Forgets keys after seven days: nobody repeats a request that late. */
class ExpiredKeys implements Worker {

    private static final String DELETE = "delete from idempotency_key where at < now() - interval '7 days'";

    private final DatabaseClient database;

    ExpiredKeys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "idempotency.forgetting";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofHours(1)).startingAfter(Duration.ofMinutes(4));
    }

    @Override
    public Mono<Void> round() {
        return database.sql(DELETE).then();
    }
}
