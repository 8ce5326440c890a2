package county.platform.reach;

import county.platform.access.Routes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Row scope for every service that has a database. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass({DatabaseClient.class, ConnectionFactoryDecorator.class})
@ConditionalOnBean(Routes.class)
class ReachConfiguration {

    @Bean
    static ConnectionFactoryDecorator sessions(@Value("${spring.r2dbc.username}") String login) {
        return connections -> new SessionConnections(connections, login);
    }

    @Bean
    ReachFilter reachFilter() {
        return new ReachFilter();
    }

    @Bean
    ScopedClient scopedClient(DatabaseClient database) {
        return new ScopedClient(database);
    }

    @Bean
    EveryRow everyRow(DatabaseClient database, @Value("${spring.r2dbc.username}") String login) {
        return new EveryRow(database, login);
    }
}
