package county.platform.demo;

import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Demonstrations for every service that has something to make up. */
@AutoConfiguration
@ConditionalOnBean(DemoData.class)
class DemoConfiguration {

    // Whether one is wanted is asked when the service runs, not by a condition: that would be settled when it is built.
    @Bean
    Demonstration demonstration(
            DemoData data, BusinessTime time, PlatformProperties platform, Environment environment) {
        return new Demonstration(data, time, platform.demo(), () -> asJobs(environment));
    }

    private static Connection asJobs(Environment environment) throws SQLException {
        String login = environment.getRequiredProperty("spring.r2dbc.username");
        Connection connection = DriverManager.getConnection(
                environment.getRequiredProperty("county.database.url"),
                login,
                environment.getRequiredProperty("spring.r2dbc.password"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + login + "_jobs");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
