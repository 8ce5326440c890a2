package county.platform.reach;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Mono;

/** Makes the connections that the pool keeps. */
final class SessionConnections implements ConnectionFactory, Wrapped<ConnectionFactory> {

    private final ConnectionFactory connections;
    private final String login;

    SessionConnections(ConnectionFactory connections, String login) {
        this.connections = connections;
        this.login = login;
    }

    @Override
    public Mono<Connection> create() {
        return Mono.from(connections.create()).map(connection -> new SessionConnection(connection, login));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return connections.getMetadata();
    }

    @Override
    public ConnectionFactory unwrap() {
        return connections;
    }
}
