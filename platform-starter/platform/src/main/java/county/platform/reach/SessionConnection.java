package county.platform.reach;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Lifecycle;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection that is handed out with the session of who asks for it. The pool calls {@link #postAllocate()} each time;
 * a connection on which that fails is thrown away. What it says also proves that the connection lives, so that it
 * replaces the pool's own question and is left out where the same session used it a moment ago.
 */
final class SessionConnection implements Connection, Lifecycle, Wrapped<Connection> {

    private static final String SET = """
            select set_config('role', $1, false), set_config('county.unit', $2, false),
                   set_config('county.township', $3, false), set_config('county.insurer', $4, false)
            """;

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Connection connection;
    private final String login;
    private volatile @Nullable Session current;
    private volatile long usedAt;

    SessionConnection(Connection connection, String login) {
        this.connection = connection;
        this.login = login;
    }

    @Override
    public Mono<Void> postAllocate() {
        return Mono.deferContextual(context -> {
            Session wanted = Sessions.of(context);
            return wanted.equals(current) && System.nanoTime() - usedAt < FRESH ? Mono.empty() : set(wanted);
        });
    }

    private Mono<Void> set(Session wanted) {
        current = null; // whatever breaks off in between leaves a connection of which nothing is known
        Statement statement = connection
                .createStatement(SET)
                .bind("$1", wanted.role(login))
                .bind("$2", wanted.unit())
                .bind("$3", wanted.township())
                .bind("$4", wanted.insurer());
        return Flux.from(statement.execute())
                .flatMap(Result::getRowsUpdated)
                .then(Mono.fromRunnable(() -> current = wanted));
    }

    @Override
    public Mono<Void> preRelease() {
        return Mono.fromRunnable(() -> usedAt = System.nanoTime());
    }

    @Override
    public Connection unwrap() {
        return connection;
    }

    @Override
    public Publisher<Void> beginTransaction() {
        return connection.beginTransaction();
    }

    @Override
    public Publisher<Void> beginTransaction(TransactionDefinition definition) {
        return connection.beginTransaction(definition);
    }

    @Override
    public Publisher<Void> close() {
        return connection.close();
    }

    @Override
    public Publisher<Void> commitTransaction() {
        return connection.commitTransaction();
    }

    @Override
    public Batch createBatch() {
        return connection.createBatch();
    }

    @Override
    public Publisher<Void> createSavepoint(String name) {
        return connection.createSavepoint(name);
    }

    @Override
    public Statement createStatement(String sql) {
        return connection.createStatement(sql);
    }

    @Override
    public boolean isAutoCommit() {
        return connection.isAutoCommit();
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return connection.getMetadata();
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return connection.getTransactionIsolationLevel();
    }

    @Override
    public Publisher<Void> releaseSavepoint(String name) {
        return connection.releaseSavepoint(name);
    }

    @Override
    public Publisher<Void> rollbackTransaction() {
        return connection.rollbackTransaction();
    }

    @Override
    public Publisher<Void> rollbackTransactionToSavepoint(String name) {
        return connection.rollbackTransactionToSavepoint(name);
    }

    @Override
    public Publisher<Void> setAutoCommit(boolean autoCommit) {
        return connection.setAutoCommit(autoCommit);
    }

    @Override
    public Publisher<Void> setLockWaitTimeout(Duration timeout) {
        return connection.setLockWaitTimeout(timeout);
    }

    @Override
    public Publisher<Void> setStatementTimeout(Duration timeout) {
        return connection.setStatementTimeout(timeout);
    }

    @Override
    public Publisher<Void> setTransactionIsolationLevel(IsolationLevel level) {
        return connection.setTransactionIsolationLevel(level);
    }

    @Override
    public Publisher<Boolean> validate(ValidationDepth depth) {
        return connection.validate(depth);
    }
}
