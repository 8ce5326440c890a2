package county.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class SecretConfigurationTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SecretConfiguration.class));

    @Test
    void asksAServiceWithoutPersonalDataForNothing() {
        service.withPropertyValues("county.secret.keys=", "county.secret.index-key=")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void stopsAServiceThatLacksItsKeys() {
        service.withUserConfiguration(Keeper.class)
                .withPropertyValues("county.secret.keys=")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("COUNTY_SECRET_KEYS"));
        service.withUserConfiguration(Keeper.class)
                .withPropertyValues("county.secret.keys=" + ServiceEnvironment.SECRET_KEYS)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("COUNTY_SECRET_INDEX_KEY"));
    }

    @Test
    void givesVaultAndIndexToOneThatHasThem() {
        service.withUserConfiguration(Keeper.class)
                .withPropertyValues(
                        "county.secret.keys=" + ServiceEnvironment.SECRET_KEYS,
                        "county.secret.index-key=" + ServiceEnvironment.SECRET_INDEX_KEY)
                .run(context ->
                        assertThat(context.getBean(Vault.class).currentKeyId()).isEqualTo("test-2"));
    }

    @Test
    void printsNoKey() {
        var properties = new SecretProperties(java.util.List.of("k1:hidden"), java.util.List.of("hidden"));
        assertThat(properties.toString()).doesNotContain("hidden");
    }

    record Kept(Vault vault, BlindIndex index) {}

    static class Keeper {

        @Bean
        Kept kept(Vault vault, BlindIndex index) {
            return new Kept(vault, index);
        }
    }
}
