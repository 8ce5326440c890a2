package county.insurance.demo;

import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes up the season right after the migrations, so that the service never answers with half of it. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    // Asked when the service runs, not by a condition: a condition would be settled when the service is built.
    @Bean
    FlywayConfigurationCustomizer demonstration(
            PlatformProperties platform, BusinessTime time, Vault vault, BlindIndex index) {
        return flyway -> flyway.callbacks(new Demonstration(platform.demo(), time, vault, index));
    }
}
