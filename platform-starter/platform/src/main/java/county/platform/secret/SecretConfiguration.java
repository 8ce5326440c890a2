package county.platform.secret;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Lazy: a service that keeps no personal data has no keys, and one that does fails at its start without them. */
@AutoConfiguration
@EnableConfigurationProperties(SecretProperties.class)
class SecretConfiguration {

    @Bean
    @Lazy
    Vault vault(SecretProperties properties) {
        return Vault.of(properties.keys());
    }

    @Bean
    @Lazy
    BlindIndex blindIndex(SecretProperties properties) {
        if (properties.indexKey().isEmpty()) {
            throw new IllegalStateException("This service looks up personal data and needs county.secret.index-key"
                    + " (COUNTY_SECRET_INDEX_KEY): the Base64 of 32 random bytes,"
                    + " the current key first, with commas.");
        }
        return BlindIndex.of(properties.indexKey());
    }
}
