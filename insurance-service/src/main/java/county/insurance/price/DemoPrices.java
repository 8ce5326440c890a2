package county.insurance.price;

import county.platform.time.PlatformProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds the made-up prices to the database of a platform that runs with demonstration data, in one transaction right
 * after the migrations, so the service never answers with half of them.
 */
@Configuration(proxyBeanMethods = false)
class DemoPrices {

    static final String SCRIPTS = "classpath:db/demo";

    // Asked when the service runs, not by a condition: a condition would be settled when the service is built.
    @Bean
    FlywayConfigurationCustomizer demoPricesWhenWanted(PlatformProperties platform) {
        return flyway -> {
            if (platform.demo()) {
                flyway.callbackLocations(SCRIPTS);
            }
        };
    }
}
