package county.platform.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Spring's client, but for how rows become records. */
final class RecordClient implements DatabaseClient {
    private final DatabaseClient client;

    RecordClient(DatabaseClient client) {
        this.client = client;
    }

    @Override
    public ConnectionFactory getConnectionFactory() {
        return client.getConnectionFactory();
    }

    @Override
    public GenericExecuteSpec sql(String sql) {
        return new RecordStatement(client.sql(sql));
    }

    @Override
    public GenericExecuteSpec sql(Supplier<String> sql) {
        return new RecordStatement(client.sql(sql));
    }

    @Override
    public <T> Mono<T> inConnection(Function<Connection, Mono<T>> action) {
        return client.inConnection(action);
    }

    @Override
    public <T> Flux<T> inConnectionMany(Function<Connection, Flux<T>> action) {
        return client.inConnectionMany(action);
    }
}
